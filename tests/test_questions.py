"""What is asked of objects is noted while somebody notes, and only then."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import pytest

from briefing.questions import noting, with_doors, with_read_values


@with_read_values(lambda owner: ("title",))
class Book:
    """Something whose values are read."""

    def __init__(self, title: str) -> None:
        self.__dict__["title"] = title


@with_doors(open_to_all=("ask_all",), closed=("books",))
@dataclass(frozen=True)
class Shop:
    """Something with doors."""

    books: tuple[Book, ...]
    asked_as = "shop"

    def find(self, start):
        return next((book for book in self.books if book.title.startswith(start)), None)

    @cached_property
    def titles(self):
        return [book.title for book in self.books]

    def walk(self):
        yield from self.books

    def ask_all(self, starts):
        return [self.find(start) for start in starts]


@pytest.fixture
def shop():
    return Shop((Book("Sand"), Book("Salt")))


def names(notes):
    return [question[1:3] for question in notes.asked], sorted(name for _, name in notes.reads)


def test_what_a_door_reads_is_not_noted_but_what_the_asker_reads_is(shop):
    """Also the second time, when the door remembers its answer, and with other names for the same arguments."""
    for _ in range(2):
        with noting() as notes:
            assert shop.titles == ["Sand", "Salt"]
            assert shop.find("Sa").title == "Sand"
        assert names(notes) == ([("titles", ()), ("find", ("Sa",))], ["title"])
        assert notes.lost == []


def test_what_is_handed_in_bit_by_bit_is_asked_by_the_asker(shop):
    """A generator that reads on its way is read before the door closes, and one that comes out is noted whole."""
    with noting() as notes:
        assert len(list(shop.walk())) == 2
        shop.ask_all(book.title for book in shop.walk())
    assert names(notes) == ([("walk", ()), ("find", ("Sand",)), ("find", ("Salt",))], ["title", "title"])


def test_past_the_doors_is_reported(shop):
    """A closed value may be read by anybody, and whoever notes learns that the note is worth nothing."""
    assert len(shop.books) == 2
    with noting() as notes:
        assert len(shop.books) == 2
        assert shop.find("Sa")
    assert notes.lost == ["books"]


def test_nothing_is_noted_outside(shop):
    """One noting inside another has its own notes."""
    with noting() as outer:
        with noting() as inner:
            shop.find("Salt")
        shop.find("Sand")
    shop.find("S")
    assert (names(outer)[0], names(inner)[0]) == ([("find", ("Sand",))], [("find", ("Salt",))])


def make_desk(worked_out):
    """Whoever answers with a value, with what is gone through, and with what is not there; and notes each that he works out."""

    @with_doors()
    class Desk:
        asked_as = "desk"

        def add(self, numbers):
            worked_out.append("add")
            return sum(numbers)

        def walk(self):
            worked_out.append("walk")
            yield from "ab"

        def find(self, name):
            worked_out.append("find")
            raise KeyError(name)

    return Desk()


def test_what_is_asked_again_meanwhile_is_not_worked_out_again():
    """One answer, found once: of a value, of what is gone through, and of what is not there."""
    worked_out = []
    desk = make_desk(worked_out)
    with noting() as notes:
        for _ in range(2):
            assert desk.add([1, 2]) == 3
            assert [*desk.walk()] == ["a", "b"]
            with pytest.raises(KeyError, match="x"):
                desk.find("x")
    assert worked_out == ["add", "walk", "find"]
    assert names(notes)[0] == [("add", ((1, 2),)), ("walk", ()), ("find", ("x",))]
    with noting():
        assert desk.add([1, 2]) == 3
    assert worked_out[3:] == ["add"]


def test_who_notes_many_things_of_one_series_has_each_answer_worked_out_once():
    """Each of them is noted all the same, with its answers; whoever notes by himself is answered anew."""
    worked_out, known = [], {}
    desk, told = make_desk(worked_out), []
    for _ in range(2):
        with noting(known) as notes:
            assert desk.add([1, 2]) == 3
            assert [*desk.walk()] == ["a", "b"]
            with pytest.raises(KeyError, match="x"):
                desk.find("x")
        told.append(notes.asked)
    assert told[0] == told[1]
    assert worked_out == ["add", "walk", "find"]
    with noting():
        assert desk.add([1, 2]) == 3
    assert worked_out[3:] == ["add"]
