"""By which meetings of the series a promise to meet again may have been kept. Knows no file."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.drafting.parsing.spans import Finding
from briefing.drafting.reading import CommuniqueReading
from briefing.drafting.sayings.promises import Promise
from briefing.series.series import Series


@dataclass(frozen=True)
class LaterMeeting:
    """A meeting after the one of which a text tells, and the framework of both the promise and it."""

    meeting: str
    framework: str


def find_later_meetings(series: Series, reading: CommuniqueReading) -> dict[int, LaterMeeting]:
    """By the number of the promise; of each framework that its words name the first meeting after the day, the nearest one."""
    found = {number: _find(series, reading, promise) for number, promise in enumerate(reading.promises)}
    return {number: later for number, later in found.items() if later}


def _find(series: Series, reading: CommuniqueReading, promise: Finding[Promise]) -> LaterMeeting | None:
    day, said = reading.day.date, promise.value.said.text
    promised = said.partition(promise.value.verb)[2] or said
    if day is None or not reading.document.words.pattern("gatherings").search(promised):
        return None
    later = [
        (meeting.date.sort_key, meeting.id, framework)
        for framework in reading.frameworks_of(promise)
        for meeting in series.meetings.by_id
        if framework in meeting.frameworks and meeting.date.first_day > day.last_day
    ]
    return LaterMeeting(*min(later)[1:]) if later else None
