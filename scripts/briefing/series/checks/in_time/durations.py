"""How long things last: a meeting some days, and nobody looks again on the day of the last look."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from briefing.entries import Commitment, Meeting
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.series import Series

LONGEST = timedelta(days=31)
"""So long a meeting may last that nobody is asked about it."""


@of_each(Meeting, Commitment)
def check_durations(series: Series, entry: Meeting | Commitment) -> Iterator[Problem]:
    """Each is a warning, since nothing in it is impossible."""
    found = _judge_meeting(entry) if isinstance(entry, Meeting) else _judge_review(entry)
    if found:
        key, what, expected, mend = found
        yield Problem(entry.place_of(key), what, expected, mend, code="duration", severity=Severity.WARNING)


def _judge_meeting(meeting: Meeting) -> tuple[str, str, str, str] | None:
    first, last = meeting.date, meeting.end_date
    if last and last == first:
        return (
            "end_date",
            f"the meeting ends on {last}, the day of its date",
            "the last day, where there are several",
            "remove it",
        )
    if last and last.first_day - first.last_day > LONGEST:
        days = (last.first_day - first.last_day).days
        return (
            "end_date",
            f"the meeting lasts {days} days, until {last}",
            f"at most {LONGEST.days}",
            "correct one of the two days",
        )
    return None


def _judge_review(commitment: Commitment) -> tuple[str, str, str, str] | None:
    review = commitment.next_review
    if review and not commitment.reviewed.is_before(review) and not review.is_before(commitment.reviewed):
        return (
            "next_review",
            f"the next review is on {review}, when the last one was",
            "a later day",
            "correct it, or leave it out",
        )
    return None
