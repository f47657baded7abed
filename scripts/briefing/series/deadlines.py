"""What falls due and when somebody should look again. Knows no calendar format."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from briefing.dates import PartialDate
from briefing.entries import Commitment
from briefing.series.series import Series
from briefing.series.status import find_standing


class Occasion(StrEnum):
    """Why a day stands in the calendar."""

    DUE = "due"
    REVIEW = "review"


@dataclass(frozen=True)
class AgendaItem:
    """A commitment and a day on which something is expected."""

    on: PartialDate
    occasion: Occasion
    commitment: Commitment
    is_open: bool
    """Whether the matter is not closed on the day the site is built for."""


def list_agenda(series: Series, as_of: date) -> list[AgendaItem]:
    """Every due date, and the next review of what is open, earliest first."""
    items = []
    for commitment in series.by_id("commitments"):
        is_open = _is_open(series, commitment, as_of)
        if commitment.due_date:
            items.append(AgendaItem(commitment.due_date, Occasion.DUE, commitment, is_open))
        review = find_review(series, commitment, as_of)
        if review:
            items.append(AgendaItem(review, Occasion.REVIEW, commitment, is_open))
    return sorted(items, key=lambda item: (item.on.last_day, item.commitment.id, item.occasion))


def find_review(series: Series, commitment: Commitment, as_of: date) -> PartialDate | None:
    """When it should be looked at again: the day an editor set, else the series' interval after the last look."""
    if commitment.next_review:
        return commitment.next_review
    months = series.settings.review_after_months
    if not months or not _is_open(series, commitment, as_of):
        return None
    return add_months(commitment.reviewed, months)


def add_months(day: PartialDate, months: int) -> PartialDate:
    """`2026-11-30` and 3 months give `2027-02-28`."""
    years, month = divmod((day.month or 1) - 1 + months, 12)
    last = calendar.monthrange(day.year + years, month + 1)[1]
    return PartialDate(day.year + years, month + 1, min(day.day or 1, last))


def _is_open(series: Series, commitment: Commitment, as_of: date) -> bool:
    status = series.vocabulary.term("statuses", find_standing(series, commitment, as_of).status)
    return commitment.verifiable and not status.closes
