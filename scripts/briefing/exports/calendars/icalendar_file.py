"""Due dates and reviews as iCalendar (RFC 5545), all day. Knows no page. Every time comes from the data.

A calendar must hold something, so the days on which something was promised, or people met, stand in it too. What is
known only as a month or a year stands on its last day, and says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from briefing.exports.calendars.events import CalendarEvent
from briefing.exports.followed import Followed
from briefing.exports.stable_ids import name_event


@dataclass(frozen=True)
class WrittenEvent:
    """An event, written once for all the calendars that it stands in."""

    order: tuple[date, str]
    content: bytes
    about: frozenset[Followed]


def write_event(event: CalendarEvent, language: str) -> WrittenEvent:
    """The event as a VEVENT."""
    content = _write_vevent(event, language).to_ical()
    return WrittenEvent((event.on.last_day, event.name), content, event.about)


def write_calendar(title: str, language: str, events: Iterable[WrittenEvent]) -> bytes:
    """The calendar, its events in their order."""
    calendar = Calendar()
    calendar.add("prodid", f"-//briefing//{language}//")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", title)
    calendar.add("refresh-interval", timedelta(days=1), {"value": "DURATION"})
    calendar.add("x-published-ttl", "P1D")
    head, end = calendar.to_ical().split(b"END:VCALENDAR")
    contents = (event.content for event in sorted(events, key=lambda event: event.order))
    return b"".join((head, *contents, b"END:VCALENDAR", end))


def _write_vevent(event: CalendarEvent, language: str) -> Event:
    vevent, day = Event(), event.on.last_day
    vevent.add("uid", name_event(f"{language}/{event.name}"))
    vevent.add("dtstamp", _begin(event.told))
    vevent.add("last-modified", _begin(event.changed))
    vevent.add("sequence", event.version)
    vevent.add("dtstart", day)
    vevent.add("dtend", (event.until.last_day if event.until else day) + timedelta(days=1))
    vevent.add("summary", event.title)
    vevent.add("description", event.text)
    vevent.add("categories", list(event.categories))
    vevent.add("transp", "TRANSPARENT")
    if event.url:
        vevent.add("url", event.url)
    return vevent


def _begin(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
