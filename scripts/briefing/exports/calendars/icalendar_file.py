"""Due dates and reviews as iCalendar (RFC 5545), all day. Knows no page. Every time comes from the data.

A calendar must hold something, so the days on which something was promised, or people met, stand in it too. What is
known only as a month or a year stands on its last day, and says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from briefing.dates import PartialDate
from briefing.exports.feed_keys import Subject
from briefing.exports.stable_ids import name_event


@dataclass(frozen=True)
class Occurrence:
    """Something that stands on a day."""

    name: str
    """What never changes: `x/due`."""
    on: PartialDate
    title: str
    text: str
    url: str
    stamp: date
    """The day on which an editor last looked at it."""
    categories: tuple[str, ...]
    about: frozenset[Subject]
    until: PartialDate | None = None
    """The last day, where it lasts several."""


@dataclass(frozen=True)
class Day:
    """An event, written once for all the calendars that it stands in."""

    order: tuple[date, str]
    content: bytes
    about: frozenset[Subject]


def write_day(occurrence: Occurrence, language: str) -> Day:
    """The event of an occurrence."""
    return Day((occurrence.on.last_day, occurrence.name), _write_event(occurrence, language).to_ical(), occurrence.about)


def write_calendar(title: str, language: str, days: Iterable[Day]) -> bytes:
    """The calendar, its events in their order."""
    calendar = Calendar()
    calendar.add("prodid", f"-//briefing//{language}//")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", title)
    head, end = calendar.to_ical().split(b"END:VCALENDAR")
    events = (day.content for day in sorted(days, key=lambda day: day.order))
    return b"".join((head, *events, b"END:VCALENDAR", end))


def _write_event(occurrence: Occurrence, language: str) -> Event:
    event, day = Event(), occurrence.on.last_day
    event.add("uid", name_event(f"{language}/{occurrence.name}"))
    event.add("dtstamp", datetime(occurrence.stamp.year, occurrence.stamp.month, occurrence.stamp.day, tzinfo=UTC))
    event.add("dtstart", day)
    event.add("dtend", (occurrence.until.last_day if occurrence.until else day) + timedelta(days=1))
    event.add("summary", occurrence.title)
    event.add("description", occurrence.text)
    event.add("categories", list(occurrence.categories))
    event.add("transp", "TRANSPARENT")
    if occurrence.url:
        event.add("url", occurrence.url)
    return event
