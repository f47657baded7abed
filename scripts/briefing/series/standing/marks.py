"""The marks of a commitment on a day, which are worked out and never typed. One rule for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum

from briefing.dates import PartialDate
from briefing.entries import Commitment
from briefing.entries.kinds.commitment import HistoryEntry
from briefing.entries.kinds.vocabulary import VocabularyTerm
from briefing.series.accounts import is_single_account
from briefing.series.series import Series


class Mark(StrEnum):
    """The vocabulary has a word and a meaning for each."""

    OVERDUE = "overdue"
    NOT_LOOKED_INTO = "not-looked-into"
    LATE = "late"
    STALE = "stale"
    SINGLE_ACCOUNT = "single-account"
    DISPUTED = "disputed"
    NO_ARCHIVED_SOURCE = "no-archived-source"


PAST_DUE = (Mark.OVERDUE, Mark.NOT_LOOKED_INTO)
"""What can be said of an open matter whose due date has passed: one of the two, never both."""


def find_marks(
    series: Series,
    commitment: Commitment,
    known: Sequence[HistoryEntry],
    term: VocabularyTerm,
    day: date,
    *,
    is_open: bool,
    review: PartialDate | None,
) -> Iterator[Mark]:
    """The marks at the end of a day; `known` is the history up to it, `term` the status that it ends with."""
    due = commitment.due_date.last_day if commitment.due_date else None
    if due and due < day and is_open:
        yield Mark.OVERDUE if due <= _seen_to(series, known) else Mark.NOT_LOOKED_INTO
    if due and known and term.closes and term.needs == "deeds" and _reached(known).date.first_day > due:
        yield Mark.LATE
    if review and review.last_day < day:
        yield Mark.STALE
    if is_single_account(series, commitment.sources):
        yield Mark.SINGLE_ACCOUNT
    if known and known[-1].disputed_by:
        yield Mark.DISPUTED
    cited = {*commitment.sources, *(item.source for entry in known for item in entry.evidence)}
    if not any(series.sources[source].archived_url for source in cited):
        yield Mark.NO_ARCHIVED_SOURCE


def _seen_to(series: Series, known: Sequence[HistoryEntry]) -> date:
    """The last day of which anybody can say what had been done: the last one read, or that of later evidence.

    A search that found nothing reaches no further than what could be read.
    """
    return max([series.settings.covers_to.last_day, *(entry.date.last_day for entry in known if entry.evidence)])


def _reached(known: Sequence[HistoryEntry]) -> HistoryEntry:
    """The entry with which the present status began; later ones only bear it out."""
    began = len(known) - 1
    while began and known[began - 1].status == known[-1].status:
        began -= 1
    return known[began]
