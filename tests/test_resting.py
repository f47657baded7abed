"""What a kept answer rests on is told to whoever takes it, whoever asked first."""

from __future__ import annotations

from functools import cached_property

import pytest

from briefing.questions import noting, with_doors, with_read_values
from briefing.resting import keep, list_labels, resting, with_kept_values


@with_read_values(lambda owner: ("title", "shelf"))
class Book:
    """Something whose values are read."""

    kind = "books"

    def __init__(self, title: str, shelf: int) -> None:
        self.__dict__.update(title=title, shelf=shelf)


@with_kept_values
class Register:
    """Keeps what it worked out, and is no door."""

    def __init__(self, books):
        self.books = books

    @cached_property
    def shelves(self):
        return {book.shelf for book in self.books}


@with_doors()
class Shop:
    """Something with doors, and with what it keeps behind them."""

    asked_as = "shop"

    def __init__(self, *books):
        self.books, self.register, self.worked_out = books, Register(books), []

    @cached_property
    def _titles(self):
        self.worked_out.append("titles")
        return sorted(book.title for book in self.books)

    @cached_property
    def titles(self):
        return [*self._titles]

    def first(self):
        return self._titles[0]

    def count_shelves(self):
        return len(self.register.shelves)

    def both(self):
        return self.first(), self.count_shelves()

    def nothing(self):
        return len(self.books)

    def fail(self):
        raise KeyError(self.books[0].title)


TITLE, SHELF = ("books", "title"), ("books", "shelf")
RESTS = {"first": {TITLE}, "count_shelves": {SHELF}, "both": {TITLE, SHELF}, "nothing": None, "fail": {TITLE}}


@pytest.fixture
def shop():
    return Shop(Book("Sand", 1), Book("Salt", 2))


def note_rests(shop, name):
    """What is noted of a door that is asked for the first time in a while."""
    with noting() as notes:
        try:
            getattr(shop, name)()
        except KeyError:
            assert name == "fail"
    found = notes.rests.get(("shop", name))
    return found and {*list_labels(found)}


@pytest.mark.parametrize("order", [list(RESTS), list(RESTS)[::-1]])
def test_each_door_rests_on_what_is_kept_behind_it(shop, order):
    """Whether it was worked out for this door or for another one before, also where the answer is that nothing is there."""
    for _ in range(2):
        assert {name: note_rests(shop, name) for name in order} == RESTS
    assert shop.worked_out == ["titles"]


@pytest.mark.parametrize("through_doors", [False, True])
def test_what_is_kept_while_others_look_brings_the_same_along(shop, through_doors):
    """Before anybody notes, or while doors are seen through; whoever looks then notes what is read, as ever."""
    with noting(through_doors=through_doors) as notes:
        assert shop.titles == ["Salt", "Sand"] and shop.count_shelves() == 2
    if through_doors:
        assert {name for _, name in notes.behind.reads} == {"title", "shelf"}
    assert {name: note_rests(shop, name) for name in RESTS} == RESTS


def test_what_was_kept_before_anybody_noted(shop):
    assert shop.titles and shop.count_shelves() == 2
    assert {name: note_rests(shop, name) for name in RESTS} == RESTS


def test_one_by_one(shop):
    """Answers that are kept by what was asked."""
    kept, asked = {}, []

    def ask(book):
        asked.append(book)
        return book.title

    for _ in range(2):
        with resting() as found:
            assert [keep(kept, book, lambda book=book: ask(book)) for book in shop.books] == ["Sand", "Salt"]
        assert list_labels(found) == {TITLE}
    assert len(asked) == 2


def test_nobody_is_told_of_what_is_read_outside(shop):
    """What the asker reads is noted by itself."""
    with noting() as notes:
        assert shop.nothing() and shop.books[0].title
    assert notes.rests == {} and [name for _, name in notes.reads] == ["title"]
