"""The coverage counts what the entries say; nobody keeps a copy of it."""

from __future__ import annotations

from briefing.authoring.coverage import write_coverage
from tests.trees import open_briefs


def test_coverage_counts_candidates(house):
    """Passages that became statements are counted where a meeting says how many there were."""
    considered = "considered:\n  candidates: 3\n  as_statements: 2\n"
    house.change("meetings/2023-05-04-harbour-talks.yml", "reviewed:", f"{considered}reviewed:")
    text = write_coverage(open_briefs(house.briefs).series)
    assert "3 passages read like promises. 2 of them do not meet the definition" in text
