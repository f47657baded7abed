"""The page of changes and corrections: dated, derived from the histories, the last entered first; and what was reworded."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from briefing.pages.shared.change_rows import ChangeRow, list_changes
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.describe import describe_hub
from briefing.pages.shared.rewording import list_reworded
from briefing.series.standing.changes import Change, ChangeKind
from briefing.sitefile import SiteFile
from briefing.urls import CHANGES

SHOWN = 120
"""How many changes the page shows; the feed and the data hold them all."""


@dataclass(frozen=True)
class ChangesOfTime:
    """The changes of an editors' day, or, in a series without a journal, of a month of the world's."""

    name: str
    """Empty where the days beside the changes say it."""
    rows: list[ChangeRow]


def render_changes(context: PageContext) -> SiteFile:
    """The page of changes and corrections."""
    changes, locale = context.edition.changes, context.locale
    corrections = [found for found in changes if found.kind is ChangeKind.CORRECTION]
    name_time = partial(_name_time, context)
    return context.page(
        "overviews/changes",
        CHANGES,
        title=locale["changes"],
        description=locale["intro_changes"],
        metadata=describe_hub(context, CHANGES, locale["changes"], has_feed=True),
        groups=_group(context, changes[:SHOWN], name_time),
        reworded=list_reworded(context.edition, context.language),
        shown=SHOWN,
        is_cut=len(changes) > SHOWN,
        corrections=_group(context, corrections, name_time if context.edition.has_journal else lambda _: ""),
    )


def _group(context: PageContext, changes: Iterable[Change], name: Callable[[ChangeRow], str]) -> list[ChangesOfTime]:
    """In the order of the editors' days; a journal tells these, and then the world's days stand in no order of their own."""
    return [ChangesOfTime(told, list(rows)) for told, rows in groupby(list_changes(context, changes), key=name)]


def _name_time(context: PageContext, row: ChangeRow) -> str:
    locale = context.locale
    if context.edition.has_journal:
        return locale.fill("entered_on", date=locale.date(row.entered))
    return locale.month(row.on.year, row.on.month) if row.on.month else str(row.on.year)
