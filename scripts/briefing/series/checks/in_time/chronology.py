"""Dates in order: ends after beginnings, histories oldest first and not before the promise."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from briefing.dates import PartialDate
from briefing.entries import KINDS, Commitment, Entry, Meeting, Person, Settings
from briefing.entries.fields import Shape
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.checks.in_time.days import find_day_made
from briefing.series.series import Series

SOON = 31
"""So many days after its due date somebody looks at a promise again."""
SPANS = (
    ("date", "end_date"),
    ("start_date", "end_date"),
    ("founding_date", "dissolution_date"),
    ("published_on", "retrieved_on"),
    ("reviewed", "next_review"),
    ("date", "reviewed"),
    ("covers_from", "covers_to"),
)
"""Which of two dates in one place comes first."""


@of_each(*KINDS.values(), Settings)
def check_chronology(series: Series, entry: Entry) -> Iterator[Problem]:
    """Only what is certain is a fault: 2023 is not before 2023-05.

    Nothing is held against a meeting whose date is in doubt, since it is the date that has to be mended.
    """
    yield from _check_spans(entry)
    if isinstance(entry, Commitment) and (made := find_day_made(series, entry)):
        yield from _check_commitment(series, entry, made)


def _check_commitment(series: Series, commitment: Commitment, made: PartialDate) -> Iterator[Problem]:
    if commitment.due_date and commitment.due_date.is_before(made):
        yield Problem(
            commitment.place_of("due_date"),
            f"due {commitment.due_date}, before the meeting of {made}",
            "a date after the meeting",
            "correct it",
            code="chronology",
        )
    if commitment.reviewed.is_before(made):
        yield Problem(
            commitment.place_of("reviewed"),
            f"reviewed {commitment.reviewed}, before the meeting of {made}",
            "the day when an editor last looked",
            "correct it",
            code="chronology",
        )
    if (review := commitment.next_review) and _comes_too_late(series, commitment, review):
        yield Problem(
            commitment.place_of("next_review"),
            f"the next review on {review} is long after the due date {commitment.due_date}",
            f"a day within {SOON} days of the due date",
            "write the day after it, or leave next_review out",
            code="late-review",
            severity=Severity.WARNING,
        )
    before, what = made, "the meeting"
    for index, known in enumerate(commitment.history):
        if known.date.is_before(before):
            yield Problem(
                commitment.place_of("history", index, "date"),
                f"{known.date} is before {what} of {before}",
                "the history oldest first, none before the meeting",
                "put the entries in order",
                code="chronology",
            )
        before, what = known.date, "the entry"
    for index, relation in enumerate(commitment.relations):
        other = series.commitments.get(relation.commitment)
        earlier = (other and find_day_made(series, other)) or made
        if made.is_before(earlier) or relation.commitment == commitment.id:
            yield Problem(
                commitment.place_of("relations", index, "commitment"),
                f'"{relation.commitment}" is not earlier than this commitment',
                "an earlier commitment",
                "say it in the later of the two",
                code="chronology",
            )


def _comes_too_late(series: Series, commitment: Commitment, review: PartialDate) -> bool:
    """Whether nobody is to look until long after an open promise was due."""
    due, closed = commitment.due_date, {term.id for term in series.vocabulary.statuses if term.closes}
    if not due or commitment.history[-1].status in closed or due.is_before(commitment.reviewed):
        return False
    return review.first_day > due.last_day + timedelta(days=SOON)


def _check_spans(entry: Entry) -> Iterator[Problem]:
    """The entry's own pairs of dates, and those of the posts that a person held.

    A meeting that is announced, as its `date_note` says, is reviewed before it is held.
    """
    posts = entry.memberships if isinstance(entry, Person) else ()
    parts: list[tuple[Shape, tuple[str | int, ...]]] = [(entry, ())]
    parts += [(post, ("memberships", index)) for index, post in enumerate(posts)]
    for part, path in parts:
        for first, last in SPANS:
            if last == "reviewed" and isinstance(entry, Meeting) and entry.date_note:
                continue
            if first not in part.__dict__ or last not in part.__dict__:
                continue
            begin, end = getattr(part, first), getattr(part, last)
            if begin and end and end.is_before(begin):
                yield Problem(
                    entry.place_of(*path, last),
                    f"{last} {end} is before {first} {begin}",
                    "dates in order",
                    "correct one of the two",
                    code="chronology",
                )
