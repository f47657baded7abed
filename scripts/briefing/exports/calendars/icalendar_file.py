"""Due dates and reviews as iCalendar (RFC 5545), all day. Knows no page. Every time comes from the data.

A calendar must hold something, so the days on which something was promised, or people met, stand in it too. What is
known only as a month or a year stands on its last day, and says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from icalendar import Calendar

from briefing.exports.calendars.content_line import escape, write_line
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
    content = _write_vevent(event, language)
    return WrittenEvent((event.on.last_day, event.name), content, event.about)


def write_calendar(title: str, language: str, events: Iterable[WrittenEvent]) -> bytes:
    """The calendar, its events in their order."""
    before, after, end = _write_frame(language)
    contents = (event.content for event in sorted(events, key=lambda event: event.order))
    return b"".join((before, write_line(f"X-WR-CALNAME:{escape(title)}"), after, *contents, end))


@cache
def _write_frame(language: str) -> tuple[bytes, bytes, bytes]:
    """What every calendar of a language begins with, on either side of its title, and its end."""
    calendar = Calendar()
    calendar.add("prodid", f"-//briefing//{language}//")
    calendar.add("version", "2.0")
    calendar.add("refresh-interval", timedelta(days=1), {"value": "DURATION"})
    calendar.add("x-published-ttl", "P1D")
    before, mark, rest = calendar.to_ical().partition(b"REFRESH-INTERVAL")
    after, last, end = rest.partition(b"END:VCALENDAR")
    return before, mark + after, last + end


def _write_vevent(event: CalendarEvent, language: str) -> bytes:
    """As icalendar would write it, in its order; a series has thousands of events, and this takes a tenth of the time."""
    day = event.on.last_day
    until = (event.until.last_day if event.until else day) + timedelta(days=1)
    lines = [
        "BEGIN:VEVENT",
        f"SUMMARY:{escape(event.title)}",
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{until:%Y%m%d}",
        f"DTSTAMP:{event.told:%Y%m%d}T000000Z",
        f"UID:{escape(name_event(f'{language}/{event.name}'))}",
        f"SEQUENCE:{event.version}",
        f"CATEGORIES:{','.join(escape(name) for name in event.categories)}",
        f"DESCRIPTION:{escape(event.text)}",
        f"LAST-MODIFIED:{event.changed:%Y%m%d}T000000Z",
        "TRANSP:TRANSPARENT",
        *([f"URL:{event.url}"] if event.url else []),
        "END:VEVENT",
    ]
    return b"".join(map(write_line, lines))
