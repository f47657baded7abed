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
from briefing.exports.names import name_event


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
    until: PartialDate | None = None
    """The last day, where it lasts several."""


def write_calendar(title: str, language: str, found: Iterable[Occurrence]) -> bytes:
    """The calendar, in the order of its days."""
    calendar = Calendar()
    calendar.add("prodid", f"-//briefing//{language}//")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", title)
    for occurrence in sorted(found, key=lambda one: (one.on.last_day, one.name)):
        calendar.add_component(_write_event(occurrence, language))
    return calendar.to_ical()


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
