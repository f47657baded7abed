"""The calendar page: what falls due, what is overdue, when entries are looked at again."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from briefing.pages.shared.context import Desk
from briefing.pages.shared.summaries import CommitmentRow, list_commitments
from briefing.series.deadlines import AgendaItem, Occasion, list_agenda
from briefing.sitefile import SiteFile
from briefing.urls import CALENDAR

SHOWN = 120
"""How many rows each list shows; the registers, the calendars and the data hold the rest."""


@dataclass(frozen=True)
class Month:
    """What a month holds."""

    name: str
    rows: list[AgendaItem]


def list_due(desk: Desk) -> tuple[list[CommitmentRow], list[CommitmentRow]]:
    """What is open and falls due, soonest first; and what is open and overdue, longest ago first."""
    due = [item for item in list_agenda(desk.series, desk.as_of) if item.occasion is Occasion.DUE and item.is_open]
    upcoming = [item.commitment for item in due if item.on.last_day >= desk.as_of]
    overdue = [item.commitment for item in due if item.on.last_day < desk.as_of]
    return list_commitments(desk, upcoming), list_commitments(desk, overdue)


def render_agenda(desk: Desk) -> SiteFile:
    """The calendar page."""
    upcoming, overdue = list_due(desk)
    reviews = [item for item in list_agenda(desk.series, desk.as_of) if item.occasion is Occasion.REVIEW]
    months = [
        Month(desk.spell_month(year, month), list(items))
        for (year, month), items in groupby(reviews[:SHOWN], key=lambda item: (item.on.year, item.on.month or 12))
    ]
    words = desk.words
    return desk.page(
        "overviews/calendar",
        CALENDAR,
        title=words["calendar"],
        description=words["intro_calendar"],
        upcoming=upcoming[:SHOWN],
        overdue=overdue[-SHOWN:],
        months=months,
        subscriptions=desk.series.topics,
        shown=SHOWN,
        more=max(map(len, (upcoming, overdue, reviews))) > SHOWN,
    )
