"""briefs/COVERAGE.md is what the entries say."""

from __future__ import annotations

from pathlib import Path

from briefing.authoring.coverage import write_coverage
from briefing.series import open_series

BRIEFS = Path(__file__).parent.parent.parent / "briefs"


def test_committed_coverage_is_the_entries(real_series):
    """The committed file is what `briefing coverage` writes."""
    written = write_coverage(real_series)
    assert (BRIEFS / "COVERAGE.md").read_text("utf-8") == written, "run make generated"


def test_coverage_counts_candidates(house):
    """Passages that became statements are counted where a meeting says how many there were."""
    considered = "considered:\n  candidates: 3\n  as_statements: 2\n"
    house.change("meetings/2023-05-04-harbour-talks.yml", "reviewed:", f"{considered}reviewed:")
    text = write_coverage(open_series(house.briefs).series)
    assert "3 passages read like promises. 2 of them do not meet the definition" in text
