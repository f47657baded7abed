"""The calendar page: what falls due, what is overdue, when entries are looked at again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from briefing.entries import Commitment
from briefing.pages.registers.commitments import spell_parties
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.describe import describe_hub
from briefing.series.standing.deadlines import Deadline
from briefing.series.standing.marks import PAST_DUE
from briefing.sitefile import SiteFile
from briefing.urls import CALENDAR

SHOWN = 120
"""How many rows each list shows; the registers, the calendars and the data hold the rest."""


@dataclass(frozen=True)
class DueRow:
    """A commitment in a list of dates."""

    entry: Commitment
    parties: str
    status: str
    marks: tuple[str, ...]
    """What its due date has come to."""


@dataclass(frozen=True)
class MonthOfReviews:
    """What is looked at again in a month."""

    name: str
    rows: list[Deadline]


def list_due(context: PageContext, commitments: Iterable[Commitment]) -> list[DueRow]:
    """Commitments with who must act and where they stand."""
    return [
        DueRow(
            found, spell_parties(context, found), standing.status, tuple(mark for mark in PAST_DUE if mark in standing.marks)
        )
        for found in commitments
        for standing in [context.edition.standing(found)]
    ]


def render_calendar(context: PageContext) -> SiteFile:
    """The calendar page."""
    edition, locale = context.edition, context.locale
    reviews = groupby(edition.reviews[:SHOWN], key=lambda item: (item.on.last_day.year, item.on.last_day.month))
    past = {*edition.overdue, *edition.not_looked_into}
    lists: tuple[tuple[object, ...], ...] = (edition.upcoming, edition.overdue, edition.not_looked_into, edition.reviews)
    return context.page(
        "overviews/calendar",
        CALENDAR,
        title=locale["calendar"],
        description=locale["intro_calendar"],
        metadata=describe_hub(context, CALENDAR, "", has_calendar=True),
        coming=edition.coming,
        announced=list_due(context, (found for found in edition.announced if found not in past)),
        announced_past=list_due(context, (found for found in edition.announced if found in past)),
        upcoming=list_due(context, edition.upcoming[:SHOWN]),
        overdue=list_due(context, edition.overdue[-SHOWN:]),
        unread=list_due(context, edition.not_looked_into[-SHOWN:]),
        months=[MonthOfReviews(locale.month(year, month), list(items)) for (year, month), items in reviews],
        subscriptions=context.series.top_topics,
        shown=SHOWN,
        is_cut=max(map(len, lists)) > SHOWN,
    )
