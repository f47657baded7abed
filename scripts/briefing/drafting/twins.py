"""Which meeting of the series a communiqué may tell of, so that none is entered twice. Knows no sentence.

Also drafts are looked at, and those that lack too much to be entries.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefing.drafting.reading import CommuniqueReading
from briefing.entries import Meeting
from briefing.entries.unfinished import EntryFile, Unfinished, day_of
from briefing.text import fold

ALIKE = 0.6
"""Of the words of both titles so much must be shared where people do not decide."""


def find_twins(reading: CommuniqueReading, files: Iterable[EntryFile]) -> list[str]:
    """The ids of meetings of that day with half of those people at least, or with a title of the same words."""
    day = str(reading.day.date or "")
    people = {found.person.value.reference for found in reading.participants}
    title = _words(reading.title)
    return [
        meeting.id
        for meeting in files
        if meeting.kind == Meeting.kind
        and day_of(meeting) == day
        and (_is_half(people, _people_of(meeting)) or any(_is_alike(title, _words(other)) for other in _titles_of(meeting)))
    ]


def _people_of(meeting: EntryFile) -> set[str]:
    return {named for path, _, named in meeting.references() if path[0] == "participants" and path[-1] == "person"}


def _titles_of(meeting: EntryFile) -> Iterator[str]:
    yield from meeting.texts_of("title") if isinstance(meeting, Unfinished) else meeting.heading.values.values()


def _is_half(mine: set[str], theirs: set[str]) -> bool:
    return bool(mine & theirs) and len(mine & theirs) * 2 >= min(len(mine), len(theirs))


def _is_alike(mine: set[str], theirs: set[str]) -> bool:
    return bool(mine and theirs) and len(mine & theirs) / len(mine | theirs) >= ALIKE


def _words(title: str) -> set[str]:
    return set(re.findall(r"\w{3,}", fold(title)))
