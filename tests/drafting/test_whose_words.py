"""Whose words a text is and where they met, as far as it says so: asked in the draft, since only an editor can tell."""

from __future__ import annotations

import pytest

from briefing.drafting.parsing.document import read_document
from briefing.drafting.reading import Reader
from briefing.drafting.written.doubts import tell_issuers, tell_venue
from briefing.drafting.written.entry_files import ask_issuers
from briefing.drafting.written.filing import name_files
from tests.drafting.made_up import TEXT

MET = "Secretary Antony Blinken met with Secretary Alicia Bárcena today. They spoke of trade, and agreed to meet again."


@pytest.fixture(scope="module")
def read(real_series):
    reader = Reader(real_series)
    return lambda text: reader.read(read_document(text))


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        (
            "Joint Statement on Migration\n\nThe text of the following statement was released by the Governments of the "
            f"United States of America, Guatemala, and Mexico on the occasion of a meeting in Canada.\n\n{MET}",
            "united-states, guatemala, mexico",
        ),
        (f"Joint Statement from Mexico and the United States on Trade\n\n{MET}", "mexico, united-states"),
        (
            "Declaración conjunta de México y Estados Unidos sobre el comercio\n\nEl secretario Antony Blinken se reunió "
            "hoy con la secretaria Alicia Bárcena. Hablaron del comercio y de la migración.",
            "mexico, united-states",
        ),
        (f"Readout of a meeting\n\nU.S. Department of State\n\n{MET}", "us-department-of-state"),
        (
            f"Readout of a meeting\n\nU.S. Department of State\n\n{MET} The Department of Homeland Security came too.",
            "us-department-of-state",
        ),
        # of one side's readout, of whom they met, and of what a report quotes nobody can tell
        (f"Mexico and the United States meet on trade\n\n{MET}", ""),
        (f"Joint Statement\n\n{MET} Mexico was thanked.", ""),
        (f"They meet\n\nThe two met at the Department of State.\n\n{MET}", ""),
    ],
)
def test_whose_words_a_text_is(read, text, issuers):
    found = read(text).issuers
    assert ", ".join(found.value if found else ()) == issuers


@pytest.mark.parametrize(
    ("said", "venue"),
    [
        ("met at the National Palace in Mexico City", "National Palace"),
        ("met today at the State Department.", "State Department"),
        ("met at the Department of State", "Department of State"),
        ("met at the Trilateral Ministerial Meeting", ""),
        ("met at the United States Embassy", ""),
        ("met in Mexico City", ""),
    ],
)
def test_where_they_met_is_asked(read, said, venue):
    """Not a meeting, nor where a state is named."""
    told = list(tell_venue(read(f"A title\n\nSecretary Antony Blinken and Secretary Alicia Bárcena {said}")))
    assert [f'the text has "{venue}" in ' in line for line in told] == [True] * bool(venue), told


def test_a_source_says_whose_words_its_text_says_it_is(read):
    """As a guess where nothing stands there; beside what a document of the same site has; not where that is the same."""
    text = f"Joint Statement from Mexico and the United States on Trade\n\n{MET}"

    def ask(text, source):
        reading = read(text)
        filing = name_files(reading)
        return ask_issuers(*tell_issuers(reading, filing, filing.source), source)

    assert "#:? issued_by: by the text [mexico, united-states] (likely, " in ask(text, "title: X\n")
    assert ask(text, "title: X\n").endswith("\nissued_by: [mexico, united-states]\n")
    assert "whose words are these?\nissued_by: [sre]\ntier" in ask(text, "title: X\nissued_by: [sre]\ntier: x\n")
    same = "title: X\nissued_by: [united-states, mexico]\n"
    assert ask(text, same) == same
    assert ask(TEXT, "title: X\n") == "title: X\n"
