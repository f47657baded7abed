"""When somebody should look again. Knows no day and no calendar format."""

from __future__ import annotations

import calendar

from briefing.dates import PartialDate
from briefing.entries import Commitment, Settings


def find_review(settings: Settings, commitment: Commitment, *, is_open: bool) -> PartialDate | None:
    """The day an editor set, else the series' interval after the last look while the matter is open."""
    if commitment.next_review:
        return commitment.next_review
    months = settings.review_after_months
    return add_months(commitment.reviewed, months) if months and is_open else None


def add_months(day: PartialDate, months: int) -> PartialDate:
    """`2026-11-30` and 3 months give `2027-02-28`."""
    years, month = divmod((day.month or 1) - 1 + months, 12)
    last = calendar.monthrange(day.year + years, month + 1)[1]
    return PartialDate(day.year + years, month + 1, min(day.day or 1, last))
