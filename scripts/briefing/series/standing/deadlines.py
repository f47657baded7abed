"""What falls due and when somebody should look again, as of a day. Knows no calendar format."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from briefing.dates import PartialDate
from briefing.entries import Commitment
from briefing.series.series import Series
from briefing.series.standing.status import Standing


class Occasion(StrEnum):
    """Why a day stands in the calendar."""

    DUE = "due"
    REVIEW = "review"


@dataclass(frozen=True)
class Deadline:
    """A commitment and a day on which something is expected."""

    on: PartialDate
    occasion: Occasion
    commitment: Commitment
    is_open: bool
    """Whether something is still expected of it on the day of the edition."""


def list_deadlines(series: Series, standings: Mapping[str, Standing]) -> tuple[Deadline, ...]:
    """Every due date, and the next review of what is open, earliest first."""
    found = []
    for commitment in series.commitments.by_id:
        standing = standings[commitment.id]
        if commitment.due_date:
            found.append(Deadline(commitment.due_date, Occasion.DUE, commitment, standing.is_open))
        if standing.review:
            found.append(Deadline(standing.review, Occasion.REVIEW, commitment, standing.is_open))
    return tuple(sorted(found, key=lambda item: (item.on.last_day, item.commitment.id, item.occasion)))
