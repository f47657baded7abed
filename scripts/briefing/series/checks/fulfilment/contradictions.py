"""Two things of one entry that cannot both be so: what was counted."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Meeting
from briefing.problem import Problem
from briefing.series.checks.each import of_each
from briefing.series.series import Series


@of_each(Meeting)
def check_considered(series: Series, meeting: Meeting) -> Iterator[Problem]:
    """No more passages can have become statements than were considered."""
    counted = meeting.considered
    if counted and counted.as_statements > counted.candidates:
        yield Problem(
            meeting.place_of("considered", "as_statements"),
            f"{counted.as_statements} of {counted.candidates} passages became statements",
            f"at most {counted.candidates}",
            "count both again",
            code="counted",
        )
