"""What only looks like a slip of the hand is none: other languages, abbreviations, names, what a source prints."""

from __future__ import annotations

import pytest

from tests.trees import open_briefs

MEETING = "meetings/2023-05-04-harbour-talks.yml"


@pytest.mark.parametrize(
    "text",
    [
        "They met. They spoke of a) fees, b) maize ; and 1) fish !",
        "They wrote to www.example.Org and to gob.mx about U.S. fees... then went.",
        "They said „so“ and «thus» (as in the text), at 9.30 a.m. on iPhones.",
        "Was it so? The text says: “[…] it was (at least in part).”",
    ],
)
def test_what_is_written_rightly_is_passed_over(house, text):
    house.change(MEETING, "One promise was made.", text)
    assert "typing-slip" not in {problem.code for problem in open_briefs(house.briefs).report.warnings}


def test_each_text_is_told_once_and_passages_are_their_sources(house):
    house.change(MEETING, "One promise was made.", "One promise .. was made . (")
    house.change("commitments/2023-05-04-lower-fees.yml", "before the year is out.", "before the year is out ..")
    assert [problem.code for problem in open_briefs(house.briefs).report.warnings].count("typing-slip") == 1
