"""Whose words editors changed on which day, and which part of an entry they stand in. From the journal; knows no language.

What was only added is no rewording: a new statement, or what came of a promise, is told as that.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from briefing.entries import Commitment, Meeting
from briefing.entries.differences import Difference
from briefing.series.editorial.entered import list_lines
from briefing.series.series import Series

PARTS: Mapping[str, str] = {
    "title": "title",
    "name": "name",
    "text": "what_it_says",
    "words": "what_it_says",
    "quote": "what_it_says",
    "summary": "summary",
    "statements": "what_was_said",
    "participants": "who_took_part",
    "history": "history",
    "success": "success",
    "target": "target",
    "measure": "target",
    "milestones": "milestones",
    "relations": "lineage",
    "sources": "sources_heading",
    "note": "note",
    "topics": "topics",
    "parties": "parties",
    "due date": "due",
    "date": "date",
    "place": "place",
}
"""The first key of what was changed → the message that names it; anything else has none of its own."""
_LONGEST_FIRST = sorted(PARTS, key=len, reverse=True)


@dataclass(frozen=True)
class Rewording:
    """A brief whose words were changed on a day."""

    on: date
    entry: Meeting | Commitment
    changed: tuple[Difference, ...]
    """The words that stood there before, and those that stand there now."""

    @property
    def languages(self) -> frozenset[str]:
        """The languages in which they were."""
        return frozenset(found.language for found in self.changed)

    @property
    def name(self) -> str:
        """A name that never changes: `meetings/x/words-2026-11-27`."""
        return f"{self.entry.lasting_name}/words-{self.on}"


def list_rewordings(series: Series, day: date) -> tuple[Rewording, ...]:
    """Every rewording up to a day, the last first; of one day as the series lists meetings, then commitments."""
    briefs: tuple[Meeting | Commitment, ...] = (*series.meetings, *series.commitments)
    found = (rewording for entry in briefs for rewording in _rewordings_of(series, entry) if rewording.on <= day)
    return tuple(sorted(found, key=lambda rewording: rewording.on, reverse=True))


def _rewordings_of(series: Series, entry: Meeting | Commitment) -> Iterator[Rewording]:
    for line in list_lines(series, entry):
        changed = tuple(found for found in line.changed if found.language and found.before)
        if changed:
            yield Rewording(line.on, entry, changed)


def name_part(keys: str) -> str:
    """The message that names what stands under some keys: `history rationale` → `history`."""
    first = next((key for key in _LONGEST_FIRST if keys == key or keys.startswith(f"{key} ")), "")
    return PARTS[first] if first else "other_details"
