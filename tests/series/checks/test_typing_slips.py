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
        "They read Harbour.Today and Potatoes.News, and wrote to S.A.The.",
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


@pytest.mark.parametrize("written", ["in Aldport.They spoke", "of fees.Maize came"])
def test_a_sentence_right_behind_a_full_stop_is_told(house, written):
    """Behind a name too, where no name could go on so."""
    house.change(MEETING, "One promise was made.", f"Ministers met {written} later.")
    (told,) = (problem for problem in open_briefs(house.briefs).report.warnings if problem.code == "typing-slip")
    first, second = written.split()[1].split(".")
    assert (
        told.what == f'no space stands behind the full stop in "{first}.{second}"' and told.mend == f"write {first}. {second}"
    )
