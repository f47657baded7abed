"""What changed, and when: derived from the meetings, the histories and the lineage. Knows no page and no feed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from briefing.dates import PartialDate
from briefing.entries import Commitment
from briefing.entries.kinds.commitment import HistoryEntry
from briefing.series.editorial.entered import find_first_day, find_history_day
from briefing.series.series import Series


class ChangeKind(StrEnum):
    """What happened to a commitment."""

    MADE = "made"
    """It was made."""
    STATUS = "status"
    """Its status became another."""
    EVIDENCE = "evidence"
    """Its status stayed; new evidence bears on it."""
    DUE = "due"
    """A later commitment gave it another due date."""
    CORRECTION = "correction"
    """An earlier entry of its history was corrected."""


@dataclass(frozen=True)
class Change:
    """One dated change of one commitment."""

    on: PartialDate
    kind: ChangeKind
    commitment: Commitment
    before: str = ""
    """The status before, or the due date before."""
    after: str = ""
    """The status after, or the due date after."""
    entry: HistoryEntry | None = None
    """The history entry it rests on, except where it was made or its due date moved."""
    later: Commitment | None = None
    """The later commitment that moved the due date."""
    number: int = 0
    """Which entry of the history, counted from 1; part of a name that stays."""
    entered: date = date.min
    """The day on which an editor entered it; the day of the change itself where the series has no journal."""

    @property
    def name(self) -> str:
        """A name that never changes: `2023-02-04-x/status-2`."""
        return f"{self.commitment.first_id}/{self.kind}-{self.later.first_id if self.later else self.number}"


def list_changes(series: Series, day: date) -> tuple[Change, ...]:
    """Every change known on a day, the last entered first, so that what is entered late is not missed."""
    found = (change for commitment in series.commitments.by_id for change in _changes_of(series, commitment))
    known = [replace(change, entered=_find_day(series, change, day)) for change in found if change.on.first_day <= day]
    return tuple(sorted(known, key=_order, reverse=True))


def _order(change: Change) -> tuple[date, tuple[int, int, int], bool, str]:
    return (change.entered, change.on.sort_key, change.number > 0, change.name)


def _find_day(series: Series, change: Change, day: date) -> date:
    if change.number:
        return find_history_day(series, change.commitment, change.number, day) or change.on.first_day
    entered = [find_first_day(series, entry, day) for entry in (change.commitment, change.later) if entry]
    return max((found for found in entered if found), default=change.on.first_day)


def _changes_of(series: Series, commitment: Commitment) -> Iterator[Change]:
    yield Change(series.made_on(commitment), ChangeKind.MADE, commitment, after=commitment.history[0].status)
    before = series.vocabulary.unseen.id
    for number, entry in enumerate(commitment.history, 1):
        kind = _kind_of(entry, before)
        if kind:
            yield Change(entry.date, kind, commitment, before, entry.status, entry, number=number)
        before = entry.status
    for later in series.references.to(commitment, Commitment, "relations"):
        moved = commitment.due_date and later.due_date and later.due_date != commitment.due_date
        if moved and any(relation.commitment == commitment.id for relation in later.relations):
            yield Change(
                series.made_on(later), ChangeKind.DUE, commitment, str(commitment.due_date), str(later.due_date), later=later
            )


def _kind_of(entry: HistoryEntry, before: str) -> ChangeKind | None:
    if entry.corrects:
        return ChangeKind.CORRECTION
    if entry.status != before:
        return ChangeKind.STATUS
    return ChangeKind.EVIDENCE if entry.evidence else None
