"""Parts of an entry in time: a target's readings, the parts of a commitment, and the meetings that one follows up."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.dates import PartialDate
from briefing.entries import Commitment, Meeting
from briefing.entries.base import Path
from briefing.problem import Problem
from briefing.series.checks.each import of_each
from briefing.series.checks.in_time.days import find_day_made, find_other_day
from briefing.series.series import Series


@of_each(Commitment)
def check_parts_in_time(series: Series, commitment: Commitment) -> Iterator[Problem]:
    """Readings stand oldest first, and nothing of a promise is due or known before the meeting that made it."""
    made = find_day_made(series, commitment)
    for path, day in _days_of_parts(commitment):
        if made and day.is_before(made):
            what, expected = f"{day} is before the meeting of {made}", "a day after the meeting"
            yield _problem(commitment, path, what, expected, "correct the year, month or day")
    before: PartialDate | None = None
    for index, reading in enumerate(commitment.measure.readings if commitment.measure else ()):
        if before and reading.date.is_before(before):
            path = "measure", "readings", index, "date"
            what = f"the reading of {reading.date} stands after the one of {before}"
            yield _problem(commitment, path, what, "readings oldest first", "put them in order")
        before = reading.date


@of_each(Meeting)
def check_followed(series: Series, meeting: Meeting) -> Iterator[Problem]:
    """A meeting that follows up itself, or one that was held after it, is an error; not where a date is in doubt."""
    for index, followed in enumerate(meeting.follows):
        other = series.meetings.get(followed)
        if not other or find_other_day(meeting) or find_other_day(other):
            continue
        if other is meeting or meeting.date.is_before(other.date):
            what = "the meeting follows up itself" if other is meeting else f'"{followed}" was held after this meeting'
            mend = "remove it" if other is meeting else f'write it in "{followed}", if that one follows up this one'
            yield _problem(meeting, ("follows", index), what, "an earlier meeting", mend)


def _days_of_parts(commitment: Commitment) -> Iterator[tuple[Path, PartialDate]]:
    for index, part in enumerate(commitment.milestones):
        if part.due_date:
            yield ("milestones", index, "due_date"), part.due_date
        yield ("milestones", index, "since"), part.since
    for index, reading in enumerate(commitment.measure.readings if commitment.measure else ()):
        yield ("measure", "readings", index, "date"), reading.date


def _problem(entry: Commitment | Meeting, path: Path, what: str, expected: str, mend: str) -> Problem:
    return Problem(entry.place_of(*path), what, expected, mend, code="chronology")
