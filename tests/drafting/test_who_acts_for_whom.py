"""Which office and which state a text gives somebody, by where they stand beside the name."""

from __future__ import annotations

import re

import pytest

from briefing.drafting.parsing.document import Document, read_document
from briefing.drafting.parsing.spans import Finding, Span
from briefing.drafting.persons.named_states import find_states_of
from briefing.drafting.persons.printed_names import NamedPerson
from briefing.drafting.persons.printed_offices import is_office, word_role


def read(text: str) -> tuple[Document, list[Finding[NamedPerson]], list[Finding[str]]]:
    document = read_document(text, "en")
    people = [Finding(NamedPerson(found[0]), Span(*found.span())) for found in re.finditer(r"(?:Ana|Ivo|Eva) [A-Z]\w+", text)]
    states = [Finding(found[1].lower(), Span(*found.span())) for found in re.finditer(r"\b(aldov|borv)ian?\b", text, re.I)]
    return document, people, states


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Minister Ana Varga came.", ["Minister"]),
        ("The Minister of Ports Ana Varga came.", ["Minister of Ports"]),
        ("The Deputy Prime Minister, Ana Varga, came.", ["Deputy Prime Minister"]),
        ("The new Minister of Ports, Ana Varga, came.", ["Minister of Ports"]),
        ("A Port Minister Ana Varga came.", ["Port Minister"]),
        ("The Minister of Ports, Dr. Ana Varga, came.", ["Minister of Ports"]),
        ("Minister Dr. Ana Varga came.", ["Minister"]),
        ("Ana Varga came.", [""]),
        ("They came; Ana Varga too.", [""]),
        ("The Minister came. Ana Varga too.", [""]),
        (f"The Minister {'of Ports ' * 8}and all Ana Varga came.", [f"Minister {'of Ports ' * 8}and all"]),
        # of whoever is named next it is none
        ("Minister Ana Varga of Aldovia and Eva Moor came.", ["Minister", ""]),
        ("Minister Ana Varga, Eva Moor and Minister Ivo Lund came.", ["Minister", "", "Minister"]),
        # behind the name
        ("Ana Varga, Minister of Ports, came.", ["Minister of Ports"]),
        ("Ana Varga, the Deputy Minister of Ports, came.", ["Deputy Minister of Ports"]),
        ("Ana Varga, Minister Ivo Lund and others came.", ["", "Minister"]),
        ("Ana Varga, Minister of Ports.", ["Minister of Ports"]),
        ("Ana Varga, who knows the Minister, came.", [""]),
        ("Ana Varga, as all of us know, came.", [""]),
        (f"Ana Varga, Minister {'x' * 81}, came.", [f"Minister {'x' * 81}"]),
        (f"Ana Varga, Minister {'x' * 82}, came.", [""]),
    ],
)
def test_an_office_stands_in_front_of_a_name_or_behind_it(text, roles):
    """With the capitalised words before it and no article; up to the next sign, and not that of whom comes next."""
    document, people, _ = read(text)
    assert [word_role(document, who.span, [other.span for other in people]) for who in people] == roles


@pytest.mark.parametrize(
    ("printed", "known", "is_same"),
    [
        ("Minister of Ports", "Minister of Ports", True),
        ("Minister of Ports", "Deputy Minister of Ports", True),
        ("Minister", "Minister of Ports", False),
        ("Minister", "Minister", True),
        ("Minister of Trade", "Minister of Ports", False),
    ],
)
def test_an_office_that_is_printed_is_the_known_one(printed, known, is_same):
    """One word is not enough where the known one has more."""
    assert is_office(printed, known) is is_same


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Aldovian Minister Ana Varga came.", {"Ana Varga": "aldov"}),
        ("Aldovia’s Minister Ana Varga came.", {"Ana Varga": "aldov"}),
        ("Aldovia and Minister Ana Varga came.", {}),
        ("The Minister of Aldovia Ana Varga came.", {"Ana Varga": "aldov"}),
        ("The Minister of Ports of Aldovia, Ana Varga, came.", {"Ana Varga": "aldov"}),
        ("The Minister to Aldovia, Ana Varga, came.", {}),
        ("The aldovian Minister Ana Varga came.", {"Ana Varga": "aldov"}),
        ("Ana Varga, Minister of Ports of Aldovia, came.", {"Ana Varga": "aldov"}),
        ("Ana Varga, Minister for Aldovian Ports, came.", {}),
        ("Ana Varga, Minister in Aldovia, came.", {}),
        # of two who are named before one state only the last, unless others have theirs
        ("Ana Varga of Aldovia came.", {"Ana Varga": "aldov"}),
        ("Ana Varga knows Aldovia.", {}),
        ("Ana Varga and Ivo Lund of Aldovia came.", {"Ivo Lund": "aldov"}),
        (
            "Ana Varga, Ivo Lund of Aldovia and Eva Moor of Borvia came.",
            {"Ana Varga": "aldov", "Ivo Lund": "aldov", "Eva Moor": "borv"},
        ),
        ("Ana Varga met Ivo Lund of Aldovia and Eva Moor of Borvia.", {"Ivo Lund": "aldov", "Eva Moor": "borv"}),
        ("Minister Ana Varga of Aldovia and Eva Moor of Borvia came.", {"Ana Varga": "aldov", "Eva Moor": "borv"}),
        ("Aldovian Minister Ana Varga met Eva Moor.", {"Ana Varga": "aldov"}),
        ("The Minister of Ports Ana Varga of Aldovia met Eva Moor.", {"Ana Varga": "aldov"}),
        (
            "Minister Ana Varga and Eva Moor of Aldovia and Ivo Lund of Borvia came.",
            {"Ana Varga": "aldov", "Eva Moor": "aldov", "Ivo Lund": "borv"},
        ),
        ("Ana Varga of Aldovia came. Ana Varga of Borvia left.", {"Ana Varga": "aldov"}),
        ("Ana Varga came. Ivo Lund of Aldovia left.", {"Ivo Lund": "aldov"}),
    ],
)
def test_a_state_beside_a_name_is_whom_somebody_acts_for(text, states):
    document, people, found = read(text)
    told = find_states_of(document, people, found)
    assert {who.name: state for who, state in told.items()} == states
