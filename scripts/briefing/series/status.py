"""What follows from the series on a given day: status, marks, whose account. The day is an argument."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from briefing.entries import Commitment, Meeting
from briefing.entries.commitment import HistoryEntry
from briefing.series.series import Series


class Account(StrEnum):
    """Whose texts a statement or commitment rests on."""

    FIRST = "first"
    """Only the first party's."""
    BOTH = "both"
    """Both parties', or a joint text."""
    SECOND = "second"
    """Only the second party's."""
    INDEPENDENT = "independent"
    """Neither party's: the press, a court, an audit, another state."""


@dataclass(frozen=True)
class Standing:
    """Where a commitment stands on a day."""

    status: str
    """A tag of the vocabulary's statuses."""
    since: HistoryEntry | None
    """The history entry it rests on; None before the first one."""
    marks: tuple[str, ...]
    """Tags of the vocabulary's marks that hold on that day."""


def find_standing(series: Series, commitment: Commitment, as_of: date) -> Standing:
    """The status and marks of a commitment at the end of the day `as_of`."""
    known = [entry for entry in commitment.history if entry.date.first_day <= as_of]
    last = known[-1] if known else None
    status = last.status if last else series.vocabulary.statuses[0].id
    return Standing(status, last, tuple(_marks(series, commitment, known, status, as_of)))


def _marks(series: Series, commitment: Commitment, known: list[HistoryEntry], status: str, as_of: date):
    last = known[-1] if known else None
    due = commitment.due_date.last_day if commitment.due_date else None
    term = series.vocabulary.term("statuses", status)
    if due and due < as_of and not term.closes and term.id != "not-verifiable":
        yield "overdue"
    if due and known and term.closes and term.needs == "deeds" and _reached(known, status).date.first_day > due:
        yield "late"
    if commitment.next_review and commitment.next_review.last_day < as_of:
        yield "stale"
    if is_single_account(series, commitment.sources):
        yield "single-account"
    if last and last.disputed_by:
        yield "disputed"
    cited = {*commitment.sources, *(item.source for entry in commitment.history for item in entry.evidence)}
    if not any(series.find("sources", source).archived_url for source in cited):
        yield "no-archived-source"


def _reached(known: list[HistoryEntry], status: str) -> HistoryEntry:
    """The entry with which the present status began; later ones only bear it out."""
    began = len(known) - 1
    while began and known[began - 1].status == status:
        began -= 1
    return known[began]


def find_issuers(series: Series, source_ids: tuple[str, ...]) -> tuple[str, ...]:
    """The states whose texts these sources are, in the order of the series' parties, then others."""
    issuers = series.parties_of(tuple(body for source in source_ids for body in series.find("sources", source).issued_by))
    parties = series.settings.parties
    return (*(party for party in parties if party in issuers), *sorted(set(issuers) - set(parties)))


def find_account(series: Series, source_ids: tuple[str, ...]) -> Account:
    """Which of the two parties report it."""
    issuers = find_issuers(series, source_ids)
    first, second = series.settings.parties
    if first in issuers and second in issuers:
        return Account.BOTH
    if first in issuers:
        return Account.FIRST
    return Account.SECOND if second in issuers else Account.INDEPENDENT


def is_single_account(series: Series, source_ids: tuple[str, ...]) -> bool:
    """True where one state issued every source and nobody independent reports it."""
    all_issued = all(series.find("sources", source).issued_by for source in source_ids)
    return all_issued and len(find_issuers(series, source_ids)) == 1


def has_single_account(series: Series, meeting: Meeting) -> bool:
    """True where only one of the two parties published an account of the meeting."""
    return find_account(series, meeting.sources) in (Account.FIRST, Account.SECOND)


def find_topics(series: Series, entry: Meeting | Commitment) -> tuple[str, ...]:
    """The ids of the top-level topics of a meeting or commitment, the one it is filed under first."""
    return tuple(dict.fromkeys(series.topic_of(topic).id for topic in entry.topics))


def find_frameworks(series: Series, commitment: Commitment) -> tuple[str, ...]:
    """The commitment's own frameworks, else its meeting's."""
    return commitment.frameworks or series.find("meetings", commitment.meeting).frameworks
