"""Dates in order: ends after beginnings, histories oldest first and not before the promise."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Entry, Meeting, Person
from briefing.entries.fields import Shape
from briefing.problem import Problem
from briefing.series.checks.days import find_other_day
from briefing.series.series import Series

SPANS = (
    ("date", "end_date"),
    ("start_date", "end_date"),
    ("founding_date", "dissolution_date"),
    ("published_on", "retrieved_on"),
    ("reviewed", "next_review"),
    ("date", "reviewed"),
)
"""Which of two dates in one place comes first."""


def check_chronology(series: Series) -> Iterator[Problem]:
    """Only what is certain is a fault: 2023 is not before 2023-05.

    Nothing is held against a meeting whose date is in doubt, since it is the date that has to be mended.
    """
    for entry in series.all_entries():
        yield from _check_spans(entry)
    dates = {meeting.id: meeting.date for meeting in series.meetings.by_id if not find_other_day(meeting)}
    made_on = {found.id: dates[found.meeting] for found in series.commitments.by_id if found.meeting in dates}
    for commitment in series.commitments.by_id:
        made = made_on.get(commitment.id)
        if made is None:
            continue
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
            earlier = made_on.get(relation.commitment, made)
            if made.is_before(earlier) or relation.commitment == commitment.id:
                yield Problem(
                    commitment.place_of("relations", index, "commitment"),
                    f'"{relation.commitment}" is not earlier than this commitment',
                    "an earlier commitment",
                    "say it in the later of the two",
                    code="chronology",
                )


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
            begin, end = getattr(part, first, None), getattr(part, last, None)
            if begin and end and end.is_before(begin):
                yield Problem(
                    entry.place_of(*path, last),
                    f"{last} {end} is before {first} {begin}",
                    "dates in order",
                    "correct one of the two",
                    code="chronology",
                )
