"""Which promises of the series already say what came of them at this meeting: it is known there, if not as a meeting.

Knows no file.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from briefing.drafting.reading import CommuniqueReading
from briefing.entries import Commitment
from briefing.series.series import Series

MOST = 5


@dataclass(frozen=True)
class Mention:
    """A commitment, and what it says of the meeting."""

    commitment: str
    made_at: str
    said: str
    """Its status, since when and by which document, and why."""
    strength: int


def find_mentions(series: Series, reading: CommuniqueReading, documents: Collection[str]) -> tuple[Mention, ...]:
    """The strongest, at most five: those that cite one of these documents, then those in which something happened that day.

    Of the latter such as bind one of the sides that met. What was promised on that day itself says nothing of it.
    """
    sides = {series.side_of(found.value) for found in reading.states if found.value in series.organizations} - {None}
    found = [mention for one in series.commitments.by_id for mention in _read(series, one, reading, documents, sides)]
    return tuple(sorted(found, key=lambda mention: (-mention.strength, mention.commitment))[:MOST])


def _read(
    series: Series,
    commitment: Commitment,
    reading: CommuniqueReading,
    documents: Collection[str],
    sides: Collection[str | None],
) -> Iterator[Mention]:
    day = reading.day.date
    if commitment.meeting not in series.meetings or series.made_on(commitment) == day:
        return
    known = [(entry, [one.source for one in entry.evidence if one.source in documents]) for entry in commitment.history]
    entry, cited = max(known, key=lambda item: (len(item[1]), item[0].date == day, item[0].date.sort_key))
    is_of_day = day is not None and entry.date == day
    if not cited and (not is_of_day or {series.side_of(party) for party in commitment.parties}.isdisjoint(sides)):
        return
    why = next((text for language, text in entry.rationale.values.items() if language == reading.language), "")
    by = f" by {', '.join(cited)}" if cited else ""
    strength = 4 * bool(cited) + 2 * is_of_day + commitment.promises_meeting
    yield Mention(commitment.id, commitment.meeting, f"{entry.status} since {entry.date}{by}: {why}", strength)
