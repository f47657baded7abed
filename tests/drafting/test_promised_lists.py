"""What stands in a list below `The parties agreed:` is promised, an item each; the line above it is no promise itself."""

from __future__ import annotations

import re

import pytest

from briefing.drafting.parsing.document import read_document
from briefing.drafting.parsing.language_words import read_words
from briefing.drafting.parsing.spans import Finding, Span
from briefing.drafting.persons.speakers import ActorFinder
from briefing.drafting.sayings.promises import find_promises
from briefing.drafting.written.entry_files import write_entries
from briefing.drafting.written.filing import name_files
from tests.drafting.test_who_says_what import FORMS

OPENING = {"en": "The ministers of Mexico and Guatemala met on October 14, 2026."}

BOTH = "Aldovia and Borvia agreed"
GATE, LANE = f"{BOTH} to open a gate.", f"{BOTH} to close a lane."


def promised(language: str, text: str, *hedges: str) -> list[str]:
    """`aldovia, borvia: Both agreed to pay.`"""
    document = read_document(f"A title\n\n{text}", language)
    sides = [Finding(found[0].lower(), Span(*found.span())) for found in re.finditer("Aldovia|Borvia", document.text)]
    actors = ActorFinder(read_words(language), [], [], sides)
    found = find_promises(document, actors, FORMS, [re.compile(hedge) for hedge in hedges], None)
    return [f"{', '.join(one.value.by.ids)}: {one.value.said.sentence}" for one in found]


@pytest.mark.parametrize(
    ("language", "text", "items"),
    [
        ("en", f"{BOTH}:\n(a) to open a gate;\n(b) to close a lane.", [GATE, LANE]),
        ("en", f"3. {BOTH}:\n1. To open a gate. It is large.\n2. To close a lane.", [GATE, LANE]),
        ("en", f"{BOTH} on the following:\n\n- to open a gate; and\n\n- to close a lane", [GATE, LANE]),
        ("en", f"{BOTH} to:\n- Open a gate;\n- A lane.", [GATE]),
        ("en", f"{BOTH}:\n- to open a gate;\n- a lane;\n- to close a lane.", [GATE, LANE]),
        # nothing but deeds, and nothing behind the list
        ("en", f"{BOTH}:\n- that water is life;\n- the old lane.", []),
        ("en", f"{BOTH} to:\n\nThe port is open.", []),
        ("en", f"{BOTH}:\n- to open a gate.\n\nIt rained.\n\n- to close a lane.", [GATE]),
        ("en", f"{BOTH}:\n- to weigh a lane;\n- to open a gate.", [GATE]),
        ("en", "Aldovia and Borvia discussed:\n- to open a gate.", []),
        ("en", "To open a gate.\n\nto close a lane.", []),
        ("en", f"{BOTH}:\n(a) to open a gate. To close a lane.", [GATE]),
        (
            "es",
            "Aldovia y Borvia acordaron lo siguiente:\n\nAbrir un paso.\n\nLa ciudad es grande.",
            ["Aldovia y Borvia acordaron abrir un paso."],
        ),
        (
            "es",
            "Aldovia y Borvia se comprometieron a:\n- Abrir un paso, y\n- La ciudad.",
            ["Aldovia y Borvia se comprometieron a abrir un paso."],
        ),
    ],
)
def test_each_deed_of_a_list_is_promised(language, text, items):
    assert promised(language, text, "weigh") == [f"aldovia, borvia: {item}" for item in items]


def test_a_deed_of_a_list_is_called_by_itself(read):
    """Its name begins with the deed, not with `agreed to`."""
    reading = read("en", "Mexico and Guatemala agreed:\n(a) to open a gate in Tecate;\n(b) to close a lane.")
    names = [name for kind, name, _ in write_entries(reading, name_files(reading)) if kind == "commitments"]
    assert names == ["2026-10-14-open-a-gate-in-tecate", "2026-10-14-close-a-lane"]


def test_an_item_with_a_subject_of_its_own_binds_that():
    text = f"{BOTH}:\n(a) to open a gate;\n(b) Borvia will close a lane;\n(c) to go."
    assert [one.partition(":")[0] for one in promised("en", text)] == ["aldovia, borvia", "borvia", "aldovia, borvia"]
