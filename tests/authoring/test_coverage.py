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


def test_all_of_it_reads_as_reviewed(full):
    """Every table of the example, with what is known to be missing at its end."""
    text = write_coverage(open_briefs(full.briefs).series)
    if UPDATE:
        GOLDEN.write_text(text, "utf-8")
    assert text == GOLDEN.read_text("utf-8")
