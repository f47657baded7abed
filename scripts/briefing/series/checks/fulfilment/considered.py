"""What became a commitment was a passage that read like a promise: no more can have, at a meeting, than were considered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from briefing.entries import Commitment, Entry, Meeting
from briefing.problem import Problem
from briefing.series.checks.gathering import of_all
from briefing.series.series import Series


def _count(series: Series, entry: Entry) -> list[str | int] | None:
    """A commitment's meeting, or a meeting and the passages that were considered there."""
    if isinstance(entry, Commitment):
        return [entry.meeting]
    return [entry.id, entry.considered.candidates] if isinstance(entry, Meeting) and entry.considered else None


@of_all(_count)
def check_considered_promises(series: Series, counted: Mapping[str, list[str | int]]) -> Iterator[Problem]:
    """Each is an error at the meeting."""
    made = Counter(found[0] for found in counted.values() if len(found) == 1)
    for meeting, *candidates in counted.values():
        if candidates and int(candidates[0]) < made[meeting]:
            yield Problem(
                series.meetings[str(meeting)].place_of("considered", "candidates"),
                f"{candidates[0]} passages were considered, and {made[meeting]} became commitments",
                f"at least {made[meeting]}",
                "count again the passages that read like promises",
                code="counted",
            )
