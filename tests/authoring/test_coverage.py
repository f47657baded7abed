"""The coverage counts what the entries say; nobody keeps a copy of it."""

from __future__ import annotations

from pathlib import Path

from briefing.authoring.coverage import write_coverage
from tests.conftest import UPDATE
from tests.trees import open_briefs

GOLDEN = Path(__file__).parent / "golden" / "coverage.md"


def test_coverage_counts_candidates(house):
    """Passages that became statements are counted where a meeting says how many there were."""
    considered = "considered:\n  candidates: 3\n  as_statements: 2\n"
    house.change("meetings/2023-05-04-harbour-talks.yml", "reviewed:", f"{considered}reviewed:")
    text = write_coverage(open_briefs(house.briefs).series)
    assert "3 passages read like promises. 2 of them do not meet the definition" in text


def test_a_promise_whose_words_nobody_can_read_any_more_is_counted(house):
    """Where it says why no words of the source stand there; one with words is none of them."""
    house.change(
        "commitments/2024-02-01-keep-fees-low.yml", "meeting:", "words_note:\n  en: Gone.\n  es: Ya no está.\nmeeting:"
    )
    text = write_coverage(open_briefs(house.briefs).series)
    assert "| with the source's own words | 1 | 1 | 0 |\n| whose source can no longer be read | 1 | 0 | 1 |" in text


def test_all_of_it_reads_as_reviewed(full):
    """Every table of the example, with what is known to be missing at its end."""
    text = write_coverage(open_briefs(full.briefs).series)
    if UPDATE:
        GOLDEN.write_text(text, "utf-8")
    assert text == GOLDEN.read_text("utf-8")
