"""What is a passage's and what is ours: how near the two may be."""

from __future__ import annotations

import pytest

from briefing.series.checks.phrasing.own_words import find_copied
from tests.trees import open_briefs

PASSAGE = "Both states shall also lower the fees of all their harbours by one tenth before the year 2023 is out."
COPY = "Both states shall lower the fees of all their harbours by one tenth before the year 2023 is out."
MEETING = "meetings/2023-05-04-harbour-talks.yml"
QUOTED = f"      es: Ambas partes desean un comercio más estrecho.\n    quote:\n      words: {PASSAGE}\n      language: en\n"


@pytest.mark.parametrize(
    ("text", "is_copied"),
    [
        (PASSAGE, True),
        (COPY, True),
        (f"They met. {COPY}", True),
        (COPY.replace("Both states", "Aldovia and Borvia"), False),
        (f"The text says: “{COPY}”", False),
        (f"By the joint communiqué, which both of them issued on that day, {COPY}", False),
        ("Before 2024 both will lower all harbour fees by a tenth, as the text of that day has it.", False),
        ("They lower the fees of all their harbours by one tenth.", False),
        ("", False),
        # twelve words in a row, and nine in ten of the sentence
        ("The fees of all their harbours by one tenth before the year.", True),
        ("The fees of all their harbours by one tenth before the.", False),
        ("A fees of all their harbours by one tenth before the year 2023.", True),
        ("Also then a fees of all their harbours by one tenth before the year 2023.", False),
    ],
)
def test_a_sentence_is_a_copy_where_hardly_a_word_is_ours(text, is_copied):
    """A word left out makes it no other; who says it, other words, or quotation marks do. A short one may be chance."""
    assert bool(find_copied(text, PASSAGE)) is is_copied


def test_a_summary_is_held_against_what_the_statements_quote(house):
    """The sentence stands beside others of our own."""
    house.change(MEETING, "      es: Ambas partes desean un comercio más estrecho.\n", QUOTED)
    house.change(MEETING, "One promise was made.", COPY)
    (told,) = open_briefs(house.briefs).report.warnings
    assert 'stands under quote of the statement "closer-trade"' in told.what and told.place.path.endswith(MEETING)
