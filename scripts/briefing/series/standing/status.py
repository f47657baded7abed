"""Where a commitment stands on a day: its status, its marks, its next review. `Edition` asks it once for its day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from briefing.dates import PartialDate
from briefing.entries import Commitment
from briefing.entries.kinds.commitment import HistoryEntry
from briefing.series.series import Series
from briefing.series.standing.marks import Mark, find_marks
from briefing.series.standing.review import find_review


@dataclass(frozen=True)
class Standing:
    """Where a commitment stands at the end of a day (UTC)."""

    status: str
    """A tag of the vocabulary's statuses."""
    since: HistoryEntry | None
    """The history entry it rests on; None before the first one."""
    is_open: bool
    """Whether something is still expected: the matter is not closed, and anybody could tell that it was kept."""
    review: PartialDate | None
    """When somebody should look again; None where nobody need."""
    marks: tuple[Mark, ...]
    """What else holds on that day."""


def find_standing(series: Series, commitment: Commitment, day: date) -> Standing:
    """The status and marks of a commitment at the end of a day."""
    known = [entry for entry in commitment.history if entry.date.first_day <= day]
    last = known[-1] if known else None
    term = series.vocabulary.term("statuses", last.status) if last else series.vocabulary.unseen
    is_open = commitment.verifiable and not term.closes and not term.is_unverifiable
    review = find_review(series.settings, commitment, is_open=is_open)
    marks = find_marks(series, commitment, known, term, day, is_open=is_open, review=review)
    return Standing(term.id, last, is_open, review, tuple(marks))
