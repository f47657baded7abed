"""Days that cannot be: in the future where something is said to have happened, or another than the file's name says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from briefing.dates import PartialDate, read_date
from briefing.entries import KINDS, Commitment, Entry, Meeting, Organization, Person, Settings, Source
from briefing.entries.base import Path
from briefing.problem import Problem, Severity
from briefing.series.checks.each import EachRule, of_each
from briefing.series.series import Series

_DAY_IN_NAME = re.compile(r"\d{4}-\d{2}-\d{2}(?=-|$)")
_OTHER_FORM = re.compile(r"(?:\d{1,2}-\d{1,2}-\d{4}|\d{8}|\d{4}-\d-\d{1,2}|\d{4}-\d{1,2}-\d)(?=-|$)")
ELSEWHERE = timedelta(days=1)
"""Somewhere it is tomorrow already, and somewhere yesterday still."""

_SINGLE: tuple[tuple[type[Entry], tuple[str, ...]], ...] = (
    (Meeting, ("reviewed",)),
    (Commitment, ("reviewed",)),
    (Settings, ("covers_to",)),
    (Source, ("published_on", "retrieved_on")),
    (Organization, ("founding_date",)),
)
"""Keys of the days that are past, of those kinds that have such."""


@of_each(Meeting)
def check_names(series: Series, meeting: Meeting) -> Iterator[Problem]:
    """A meeting whose file is named after another day is a warning, unless a note says how its date is known."""
    if named := find_other_day(meeting):
        yield Problem(
            meeting.place_of("date"),
            f"the file's name says {named}, and the date is {meeting.date}",
            "one day in both",
            "correct the date, or rename the file; a date_note says why they differ",
            code="date-and-name",
            severity=Severity.WARNING,
        )
    elif (written := _OTHER_FORM.match(meeting.id)) and meeting.date.day:
        yield Problem(
            meeting.place_of("date"),
            f'the file\'s name begins with "{written[0]}", so that its folder is not in the order of days',
            f"{meeting.date}, as the date is written",
            f"run `briefing rename {meeting.id} {meeting.date}{meeting.id[written.end() :]}`",
            code="date-and-name",
            severity=Severity.WARNING,
        )


@of_each(Commitment)
def check_names_of_commitments(series: Series, commitment: Commitment) -> Iterator[Problem]:
    """A commitment whose file is named after neither its meeting's date nor the day in that one's name is a warning."""
    named, meeting = _DAY_IN_NAME.match(commitment.id), series.meetings.get(commitment.meeting)
    if named and meeting and not meeting.id.startswith(named[0]) and named[0] != str(meeting.date):
        yield Problem(
            commitment.place_of("meeting"),
            f"the file's name says {named[0]}, and the meeting was on {meeting.date}",
            "the day of the meeting in both",
            f"run `briefing rename {commitment.id} {meeting.date}{commitment.id[named.end() :]}`, or correct the meeting",
            code="date-and-name",
            severity=Severity.WARNING,
        )


def find_other_day(meeting: Meeting) -> PartialDate | None:
    """The day in a meeting's name, where it is certainly not its date and no note says why."""
    match = _DAY_IN_NAME.match(meeting.id)
    try:
        named = read_date(match[0]) if match and not meeting.date_note else None
    except ValueError:
        return None
    return named if named and (named.is_before(meeting.date) or meeting.date.is_before(named)) else None


def find_day_made(series: Series, commitment: Commitment) -> PartialDate | None:
    """The day of a commitment's meeting; None where a date is in doubt, or the commitment is named after another day."""
    named, meeting = _DAY_IN_NAME.match(commitment.id), series.meetings.get(commitment.meeting)
    if not meeting or find_other_day(meeting):
        return None
    is_other = named and not meeting.id.startswith(named[0]) and named[0] != str(meeting.date)
    return None if is_other else meeting.date


def make_future_rule(today: date) -> EachRule:
    """What has happened lies behind us. A meeting may be announced: then its date_note says by whom."""
    return EachRule(_check_future, (*KINDS.values(), Settings), lambda series: today)


def find_to_come(series: Series | None, today: date | None) -> list[Problem]:
    """What that rule says of a series that was opened without knowing the day, as a build and a preview open it."""
    return [] if series is None or today is None else [*make_future_rule(today)(series)]


def _check_future(series: Series, entry: Entry, today: date) -> Iterator[Problem]:
    limit = today + ELSEWHERE
    for path, day in _past_days(entry):
        if day.first_day > limit:
            yield Problem(
                entry.place_of(*path),
                f"{day} has not come yet",
                f"a day up to today, {today}",
                "correct the year, month or day",
                code="future",
            )
    if isinstance(entry, Commitment) and entry.reviewed.is_before(last := entry.history[-1].date) and last.first_day <= limit:
        yield Problem(
            entry.place_of("reviewed"),
            f"reviewed {entry.reviewed}, before the last entry of the history, {last}",
            "the day when an editor last looked",
            "write the day on which you looked, or correct the date in the history",
            code="chronology",
            severity=Severity.WARNING,
        )
    if isinstance(entry, Meeting) and entry.date.first_day > limit and not entry.date_note:
        yield Problem(
            entry.place_of("date"),
            f"the meeting is on {entry.date}, which has not come yet",
            f"a day up to today, {today}, or an announced one",
            "correct it, or say in date_note who announced it",
            code="future",
        )
    elif isinstance(entry, Meeting) and _is_beyond(series, entry.date) and not entry.date_note:
        yield Problem(
            entry.place_of("date"),
            f"the meeting is on {entry.date}, and the series says that sources were read up to {series.settings.covers_to}",
            "a day that the series covers",
            f"write covers_to: {entry.date} in series.yml, if sources were read up to then",
            code="covered",
            severity=Severity.WARNING,
        )


def _is_beyond(series: Series, day: PartialDate) -> bool:
    """Whether the series has not read so far; of one that ends before it begins that is told."""
    covers_from, covers_to = series.settings.covers_from, series.settings.covers_to
    return covers_to.is_before(day) and not covers_to.is_before(covers_from)


def _past_days(entry: Entry) -> Iterator[tuple[Path, PartialDate]]:
    for kind, names in _SINGLE:
        if isinstance(entry, kind):
            yield from (((name,), day) for name in names if (day := getattr(entry, name)))
    yield from ((("revised", language), day) for language, day in entry.revised.items())
    if isinstance(entry, Person):
        for index, post in enumerate(entry.memberships):
            if post.start_date:
                yield ("memberships", index, "start_date"), post.start_date
    if isinstance(entry, Commitment):
        yield from _past_days_of(entry)


def _past_days_of(commitment: Commitment) -> Iterator[tuple[Path, PartialDate]]:
    """Of what was done for it, looked for and read."""
    for index, known in enumerate(commitment.history):
        yield ("history", index, "date"), known.date
        if known.search_log:
            yield ("history", index, "search_log", "date"), known.search_log.date
    for index, reading in enumerate(commitment.measure.readings if commitment.measure else ()):
        yield ("measure", "readings", index, "date"), reading.date
    for index, part in enumerate(commitment.milestones):
        yield ("milestones", index, "since"), part.since
