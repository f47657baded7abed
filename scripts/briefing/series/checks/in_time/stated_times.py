"""What the source's own words say of the time, held against the due date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from briefing.entries import Commitment
from briefing.locale.due_windows import Window, find_windows
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.checks.in_time.days import find_other_day
from briefing.series.series import Series

NEAR = timedelta(days=10)
"""So far from what the words say a due date may lie: months have not the same length, and a text may be of another day."""


@of_each(Commitment)
def check_due_windows(series: Series, commitment: Commitment) -> Iterator[Problem]:
    """A window in a passage that the due date does not lie at the end of is a warning, unless a note says how it was read."""
    due, meeting = commitment.due_date, series.meetings.get(commitment.meeting)
    if not due or commitment.due_note or not meeting or find_other_day(meeting):
        return
    windows = [
        window
        for passage in commitment.words
        for window in find_windows(passage.text.values.get(passage.language, ""), passage.language, meeting.date.last_day)
    ]
    if windows and not any(_agrees(window, commitment) for window in windows):
        yield Problem(
            commitment.place_of("due_date"),
            f'the source says "{windows[0].words}", which would be {windows[0].due}, and the due date is {due}',
            f"{windows[0].due}, or a due_note that says how it was read",
            "correct the date, or write due_note",
            code="due-window",
            severity=Severity.WARNING,
        )


def _agrees(window: Window, commitment: Commitment) -> bool:
    due = commitment.due_date
    return due is not None and due.first_day - NEAR <= window.due.last_day and window.due.first_day - NEAR <= due.last_day
