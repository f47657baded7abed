"""Which meeting of a series may be the one of a text, and what a meeting is called: by its day, people, sides and words."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest

from briefing.drafting.occasion.meeting_name import name_meeting
from briefing.drafting.occasion.places import City
from briefing.drafting.parsing.document import read_document
from briefing.drafting.parsing.language_words import read_words
from briefing.drafting.parsing.spans import Finding, Span
from briefing.drafting.persons.printed_names import NamedPerson
from briefing.drafting.twins import find_twins
from briefing.entries.ids import cut_id, is_id, slug

DAY, OTHER_DAY = "2024-05-04", "2024-05-05"


def meeting(id: str, title: str, *people: str, day: str = DAY, sides: tuple[str, ...] = ()) -> SimpleNamespace:
    named = [(("participants", number, "person"), ("people",), who) for number, who in enumerate(people)]
    named += [(("participants", number, "on_behalf_of"), ("organizations",), side) for number, side in enumerate(sides)]
    heading = SimpleNamespace(values={"en": title})
    return SimpleNamespace(id=id, kind="meetings", date=day, heading=heading, references=lambda: named)


def commitment(id: str, made_at: str, *parties: str) -> SimpleNamespace:
    named = [(("meeting",), ("meetings",), made_at)]
    named += [(("parties", number), ("organizations",), party) for number, party in enumerate(parties)]
    return SimpleNamespace(id=id, kind="commitments", references=lambda: named)


def text(title: str, *people: str, sides: tuple[str, ...] = (), day: str = DAY) -> SimpleNamespace:
    found = [SimpleNamespace(person=SimpleNamespace(value=SimpleNamespace(reference=who))) for who in people]
    states = [SimpleNamespace(value=side) for side in sides]
    return SimpleNamespace(title=title, participants=found, states=states, day=SimpleNamespace(date=day))


def twins(monkeypatch, told, *files, drafts=()) -> list[str]:
    monkeypatch.setattr("briefing.drafting.twins.day_of", lambda file: file.date)
    return [found.id for found in find_twins([told], files, drafts)]


@pytest.mark.parametrize(
    ("mine", "theirs", "is_one"),
    [
        (["ana", "ivo"], ["ana", "ivo"], True),
        (["ana", "ivo"], ["ana", "eva"], True),
        (["ana", "ivo", "eva"], ["ana", "uli", "oto"], False),
        (["ana", "ivo", "eva"], ["ana"], True),
        (["ana", "ivo", "eva", "uli"], ["ana", "ivo", "oto", "tam", "rik"], True),
        (["ana"], ["ivo"], False),
        ([], [], False),
    ],
)
def test_half_of_the_people_make_one_meeting(monkeypatch, mine, theirs, is_one):
    """Of the shorter list; on that day."""
    there = meeting("there", "Else", *theirs)
    assert twins(monkeypatch, text("Of that", *mine), there) == ["there"] * is_one
    assert twins(monkeypatch, text("Of that", *mine), meeting("there", "Else", *theirs, day=OTHER_DAY)) == []
    assert twins(monkeypatch, text("Of that", *mine), commitment("there", "x", *theirs)) == []


@pytest.mark.parametrize(
    ("mine", "theirs", "is_one"),
    [
        ("Talks on harbour fees", "Talks on harbour fees", True),
        ("Talks on harbour fees", "Harbour fees: talks", True),
        ("Talks harbour fees", "Talks harbour fees lowered again", True),  # three of five words
        ("Talks harbour fees", "Talks harbour fees lowered once more", False),
        ("On it", "On it", False),  # of two letters no word tells anything
        ("", "", False),
    ],
)
def test_most_of_the_words_of_both_titles_make_one_meeting(monkeypatch, mine, theirs, is_one):
    assert twins(monkeypatch, text(mine, "ana"), meeting("there", theirs, "ivo")) == ["there"] * is_one


@pytest.mark.parametrize(
    ("told", "files", "is_one"),
    [
        (text("Yes", sides=("a", "b")), [meeting("there", "No", sides=("a", "b"))], True),
        (text("Yes", sides=("a", "b")), [meeting("there", "No"), commitment("c", "there", "a", "b")], True),
        (text("Yes", sides=("a", "b")), [meeting("there", "No"), commitment("c", "elsewhere", "a", "b")], False),
        (text("Yes", sides=("a", "b")), [meeting("there", "No", sides=("a",))], False),
        (text("Yes", sides=("a",)), [meeting("there", "No", sides=("a",))], False),
        (text("Yes", "ana", sides=("a", "b")), [meeting("there", "No", sides=("a", "b"))], True),
        (text("Yes", "ana", sides=("a", "b")), [meeting("there", "No", "ivo", sides=("a", "b"))], False),
    ],
)
def test_a_draft_of_the_same_sides_may_be_one(monkeypatch, told, files, is_one):
    """Where one of both names nobody, and of two sides at least; what is no draft needs more."""
    assert twins(monkeypatch, told, *files, drafts=("there",)) == ["there"] * is_one
    assert twins(monkeypatch, told, *files) == []


STATES, TREATY = r"Aldovia|Borvia", "Coast Treaty"
PEOPLE = r"(?:Ana|Ivo|Eva|Uli) [A-Z]\w+"
JOINT = "Joint statement of Aldovia and Borvia"


def call(told: str, *, place: str = "", one_side: bool = False) -> str:
    """The name of the meeting that a text tells of; who it names stands for a side each."""
    document = read_document(told, "en")
    people = [Finding(NamedPerson(found[0]), Span(*found.span())) for found in re.finditer(PEOPLE, document.text)]
    sides = {who.value: "a" if one_side else who.value.name for who in people}
    states = [Span(*found.span()) for found in re.finditer(STATES, document.title)]
    frameworks = [Span(*found.span()) for found in re.finditer(TREATY, document.title)]
    where = Finding(City(place), Span(0, 0)) if place else None
    return name_meeting(document, people, where, states, frameworks, sides, lambda who: who.name.split()[-1])


@pytest.mark.parametrize(
    ("title", "below", "name"),
    [
        ("Harbour fees fall", "Ana Varga met Ivo Lund.", "Harbour fees fall"),
        ("Readout of the talks on fees", "So it was.", "Talks on fees"),
        (JOINT, "Ana Varga met Ivo Lund.", "Varga and Lund meet"),
        (JOINT, "Ana Varga and Ivo Lund met Eva Moor.", "Varga, Lund and Moor meet"),
        (JOINT, "Ana Varga, Ivo Lund and Eva Moor met Uli Sand.", ""),
        (JOINT, "Ana Varga met many.", ""),
        (JOINT, "Ana Varga met many. Ivo Lund met Eva Moor.", ""),
        (
            "Joint statement of Aldovia and Borvia",
            "So it was. Ana Varga met Ivo Lund. Eva Moor met Uli Sand.",
            "Varga and Lund meet",
        ),
        ("Readout of the call of Ana Varga with Ivo Lund", "They spoke.", "Call of Varga and Lund"),
        ("Readout of the meeting under the Coast Treaty", "Ana Varga met Ivo Lund.", "Meeting under the Coast Treaty"),
        ("Readout of the meeting on fees", "Ana Varga met Ivo Lund.", "Varga and Lund meet"),
        ("Readout of fees", "So it was.", ""),
        ("Readout of talks", "So it was.", ""),
    ],
)
def test_what_a_meeting_is_called(title, below, name):
    """As its text where that has a title of its own; else after those who met, three at most, or what it was of."""
    assert call(f"{title}\n\n{below}") == name


def test_a_meeting_is_called_after_its_place_and_those_of_two_sides():
    told = "Readout of the meeting on fees\n\nAna Varga met Ivo Lund."
    assert call(told, place="Aldport") == "Varga and Lund meet in Aldport"
    assert call(told, place="Aldport", one_side=True) == "Meeting on fees"


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Harbour fees", "harbour-fees"),
        ("Ñandú  — ¡sí!", "nandu-si"),
        ("a" * 64, "a" * 64),
        ("a" * 70, "a" * 64),
        (f"{'a' * 65} b", "a" * 64),
        (f"a {'b' * 70}", "a"),
        (f"{'a' * 60} bcd", f"{'a' * 60}-bcd"),
        (f"{'a' * 60} bcde", "a" * 60),
        (f"{'a' * 58} bcd of the port", f"{'a' * 58}-bcd"),
        (f"{'a' * 56} bcd of the port", f"{'a' * 56}-bcd"),
        (f"{'a' * 40} {'b' * 15} of the port", f"{'a' * 40}-{'b' * 15}"),
    ],
)
def test_an_id_has_64_letters_at_most_and_ends_with_a_word_that_tells(text, cut):
    assert cut_id(text, read_words("en").is_small) == cut


@pytest.mark.parametrize(("letters", "is_cut_before"), [(19, False), (20, True)])
def test_a_name_that_would_be_cut_is_left_out_whole(letters, is_cut_before):
    """Where twenty letters stand before it."""
    name = " ".join(["Ana"] * 16)
    cut = cut_id(f"{'a' * letters} {name}", names=[name])
    assert (cut == "a" * letters) is is_cut_before


def test_what_an_id_is():
    assert is_id("a" * 64) and not is_id("a" * 65) and not is_id("A") and not is_id("a--b") and not is_id("")
    assert slug("A" * 70) == "a" * 64 and slug("¿—?") == "" and slug(f"{'a' * 63} b") == "a" * 63
