"""Which meeting of the series a communiqué may tell of, so that none is entered twice. Knows no sentence.

Also drafts are looked at, and those that lack too much to be entries.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from briefing.drafting.reading import CommuniqueReading
from briefing.entries import Commitment, Meeting
from briefing.entries.loading.unfinished import EntryFile, Unfinished, day_of
from briefing.text import fold

ALIKE = 0.6
"""Of the words of both titles so much must be shared where people do not decide."""


def find_twins(texts: Sequence[CommuniqueReading], files: Iterable[EntryFile], drafts: Collection[str] = ()) -> list[EntryFile]:
    """The meetings of that day with half of those people at least, or with a title of the same words.

    Among drafts, where one of both names nobody, also those of the same sides: their ids are the same in every language.
    """
    files = tuple(files)
    day = str(texts[0].day.date or "")
    people = {found.person.value.reference for text in texts for found in text.participants}
    sides = {found.value for text in texts for found in text.states}
    titles = [_words(text.title) for text in texts]
    return [
        meeting
        for meeting in files
        if meeting.kind == Meeting.kind
        and day_of(meeting) == day
        and (
            _is_half(people, _people_of(meeting))
            or any(_is_alike(title, _words(other)) for title in titles for other in _titles_of(meeting))
            or (
                meeting.id in drafts
                and not (people and _people_of(meeting))
                and len(sides) > 1
                and sides == _sides_of(meeting, files, sides)
            )
        )
    ]


def list_named(file: EntryFile, key: str) -> list[str]:
    """The ids that stand under one of its keys."""
    return [named for path, _, named in file.references() if path[0] == key]


def _people_of(meeting: EntryFile) -> set[str]:
    return {named for path, _, named in meeting.references() if path[0] == "participants" and path[-1] == "person"}


def _sides_of(meeting: EntryFile, files: Iterable[EntryFile], sides: set[str]) -> set[str]:
    """Those of the sides that it names, or that made a commitment there."""
    made = [file for file in files if file.kind == Commitment.kind and meeting.id in list_named(file, "meeting")]
    return {named for file in (meeting, *made) for _, _, named in file.references()} & sides


def _titles_of(meeting: EntryFile) -> Iterator[str]:
    yield from meeting.texts_of("title") if isinstance(meeting, Unfinished) else meeting.heading.values.values()


def _is_half(mine: set[str], theirs: set[str]) -> bool:
    return bool(mine & theirs) and len(mine & theirs) * 2 >= min(len(mine), len(theirs))


def _is_alike(mine: set[str], theirs: set[str]) -> bool:
    return bool(mine and theirs) and len(mine & theirs) / len(mine | theirs) >= ALIKE


def _words(title: str) -> set[str]:
    return set(re.findall(r"\w{3,}", fold(title)))
