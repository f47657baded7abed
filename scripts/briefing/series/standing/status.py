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
    is_unverifiable: bool
    """Whether its entry or its status says that nobody could tell: counted apart, neither open nor closed."""
    review: PartialDate | None
    """When somebody should look again; None where nobody need."""
    marks: tuple[Mark, ...]
    """What else holds on that day."""


def find_standing(series: Series, commitment: Commitment, day: date) -> Standing:
    """The status and marks of a commitment at the end of a day."""
    known = [entry for entry in commitment.history if entry.date.first_day <= day]
    last = known[-1] if known else None
    term = series.vocabulary.term("statuses", last.status) if last else series.vocabulary.unseen
    is_unverifiable = not commitment.verifiable or bool(term.is_unverifiable)
    is_open = not term.closes and not is_unverifiable
    review = find_review(series.settings, commitment, is_open=is_open)
    marks = find_marks(series, commitment, known, term, day, is_open=is_open, review=review)
    return Standing(term.id, last, is_open, is_unverifiable, review, tuple(marks))
