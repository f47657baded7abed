"""What earlier meetings tell of a person and of a city, for a new one. Takes meetings as they are, also unchecked ones."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from briefing.entries.kinds.meeting import Meeting, Participant
from briefing.text import fold

Attended = tuple[Meeting, Participant]
"""A meeting, and as what somebody took part in it."""


def list_attended(meetings: Iterable[Meeting], person: str) -> list[Attended]:
    """Every meeting in which a person took part."""
    return [(meeting, found) for meeting in meetings for found in meeting.participants if person and found.person == person]


def nearest_to(day: date, attended: Iterable[Attended]) -> Attended | None:
    """The one nearest in time."""
    return min(attended, key=lambda found: (abs((found[0].date.first_day - day).days), found[0].id), default=None)


def index_cities(meetings: Iterable[Meeting]) -> dict[str, Meeting]:
    """The last meeting in each city, by every name that the city has."""
    return {
        city_key(name): meeting
        for meeting in meetings
        if meeting.place and meeting.place.city
        for name in meeting.place.city.values.values()
    }


def city_key(name: str) -> str:
    """A city without what stands behind a comma to say which of its name: `Washington, D.C.` → `washington`."""
    return fold(name.split(",")[0]).replace(".", "").strip()
