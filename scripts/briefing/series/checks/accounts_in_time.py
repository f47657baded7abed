"""What tells of a meeting was published after it: an announcement may stand among the accounts, but not first, nor be old."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from briefing.dates import PartialDate
from briefing.entries import Commitment, Meeting, Source
from briefing.problem import Problem, Severity
from briefing.series.checks.days import find_day_made, find_other_day
from briefing.series.checks.each import of_each
from briefing.series.series import Series

ANNOUNCED = timedelta(days=31)
"""So long before a meeting it is announced, and no longer."""


@of_each(Meeting, Commitment)
def check_accounts_in_time(series: Series, entry: Meeting | Commitment) -> Iterator[Problem]:
    """A warning at the source; a commitment is asked of those alone that its meeting has not. Not where a date is in doubt."""
    meeting = series.meetings.get(entry.meeting) if isinstance(entry, Commitment) else entry
    is_in_doubt = isinstance(entry, Commitment) and find_day_made(series, entry) is None
    if not meeting or meeting.date_note or is_in_doubt or find_other_day(meeting):
        return
    for index, named in enumerate(entry.sources):
        source = series.sources.get(named)
        if not source:
            continue
        days = {"published": source.published_on, "read": source.retrieved_on}
        if source.published_on and source.retrieved_on and source.retrieved_on.is_before(source.published_on):
            continue  # which of the two is wrong is told there
        is_main = entry is meeting and index == 0
        too_early = [(how, day) for how, day in days.items() if day and _is_too_early(day, meeting.date, is_main)]
        if too_early and entry is not meeting and named in meeting.sources:
            continue  # asked last: whatever is read of a meeting is looked at again when it changes
        for how, day in too_early[:1]:
            yield Problem(
                entry.place_of("sources", index),
                f'"{named}" was {how} on {day}, before the meeting of {meeting.date}',
                "a source that tells of the meeting" + ("; the first is its main account" if is_main else ""),
                _mend(source, how, is_main),
                code="early-account",
                severity=Severity.WARNING,
            )


def _is_too_early(day: PartialDate, met: PartialDate, is_main: bool) -> bool:
    return day.is_before(met) and (is_main or day.last_day + ANNOUNCED < met.first_day)


def _mend(source: Source, how: str, is_main: bool) -> str:
    key = "published_on" if how == "published" else "retrieved_on"
    other = "put one from after the meeting first" if is_main else "name another source"
    return f"{other}, or correct {key} in {source.path}"
