"""Events are written by hand for speed: held against what the icalendar library writes of the same."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar, Event

from briefing.dates import PartialDate
from briefing.exports.calendars.events import CalendarEvent
from briefing.exports.calendars.icalendar_file import write_calendar, write_event
from briefing.exports.stable_ids import name_event

TEXTS = [
    "Firearms",
    "Semicolons; commas, back\\slashes and\nlines",
    "á" * 200,
    "🌽" * 60 + "x" * 80,
    *("a" * before + ",;\\\n" * 40 for before in range(70)),
    *("a" * before + "^^" + "ñ" * 80 for before in range(60, 70)),
    "",
]


@pytest.mark.parametrize("url", ["https://briefs.example/a,b;c/", "", "https://briefs.example/" + "long/" * 30])
def test_events_are_those_of_the_library(url):
    """The same bytes: order, escapes, where lines are folded."""
    for text in TEXTS:
        names = ("Trade, and more", text, "Water") if text else ()
        event = CalendarEvent(
            "x/due", PartialDate(2024, 2), text, text, url, date(2024, 3, 1), date(2023, 9, 8), 41, names, frozenset()
        )
        assert write_event(event, "en").content == write_as_library(event)


def test_a_calendar_is_called_what_it_is_called():
    """A comma in the title of a series begins no second value; the library leaves the values of X- properties as they are."""
    assert b"X-WR-CALNAME:Norland\\, Sudmark\\; and others\r\n" in write_calendar("Norland, Sudmark; and others", "en", [])


def test_a_backslash_stays_one():
    """Before an N too, where the library would make a new line of it."""
    event = CalendarEvent(
        "x", PartialDate(2024), "C:\\New", "", "", date(2024, 3, 1), date(2024, 3, 1), 0, (), frozenset(), PartialDate(2025)
    )
    content = write_event(event, "en").content
    assert b"SUMMARY:C:\\\\New\r\n" in content
    assert b"DTEND;VALUE=DATE:20260101\r\n" in content
    read = Calendar.from_ical(b"BEGIN:VCALENDAR\r\n" + content + b"END:VCALENDAR\r\n").walk("VEVENT")
    assert str(read[0]["SUMMARY"]) == "C:\\New"


def write_as_library(event: CalendarEvent) -> bytes:
    written, day = Event(), event.on.last_day
    written.add("uid", name_event(f"en/{event.name}"))
    written.add("dtstamp", datetime.combine(event.told, datetime.min.time(), UTC))
    written.add("last-modified", datetime.combine(event.changed, datetime.min.time(), UTC))
    written.add("sequence", event.version)
    written.add("dtstart", day)
    written.add("dtend", day + timedelta(days=1))
    written.add("summary", event.title)
    written.add("description", event.text)
    written.add("categories", list(event.categories))
    written.add("transp", "TRANSPARENT")
    if event.url:
        written.add("url", event.url)
    return bytes(written.to_ical())
