"""What tells of a meeting was published after it: an announcement may stand among the accounts, but not first, nor be old."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from briefing.dates import PartialDate
from briefing.entries import Meeting, Source
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.checks.in_time.days import ELSEWHERE, find_other_day
from briefing.series.series import Series

ANNOUNCED = timedelta(days=31)
"""So long before a meeting it is announced, and no longer."""


@of_each(Meeting)
def check_accounts_in_time(series: Series, meeting: Meeting) -> Iterator[Problem]:
    """A warning at the source, not where the meeting's date is in doubt."""
    if meeting.date_note or find_other_day(meeting):
        return
    for index, named in enumerate(meeting.sources):
        source = series.sources.get(named)
        if not source:
            continue
        days = {"published": source.published_on, "read": source.retrieved_on}
        if source.published_on and source.retrieved_on and source.retrieved_on.is_before(source.published_on):
            continue  # which of the two is wrong is told there
        is_main = index == 0
        too_early = [(how, day) for how, day in days.items() if day and _is_too_early(day, meeting.date, is_main)]
        for how, day in too_early[:1]:
            yield Problem(
                meeting.place_of("sources", index),
                f'"{named}" was {how} on {day}, before the meeting of {meeting.date}',
                "a source that tells of the meeting" + ("; the first is its main account" if is_main else ""),
                _mend(source, how, is_main),
                code="early-account",
                severity=Severity.WARNING,
            )


def _is_too_early(day: PartialDate, met: PartialDate, is_main: bool) -> bool:
    return day.last_day + (ELSEWHERE if is_main else ANNOUNCED) < met.first_day


def _mend(source: Source, how: str, is_main: bool) -> str:
    key = "published_on" if how == "published" else "retrieved_on"
    other = "put one from after the meeting first" if is_main else "name another source"
    return f"{other}, or correct {key} in {source.path}"
