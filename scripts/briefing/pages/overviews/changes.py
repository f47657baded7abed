"""The page of changes and corrections: dated, derived from the histories, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from briefing.dates import PartialDate, read_date
from briefing.entries import Commitment
from briefing.pages.shared.context import Desk
from briefing.series.changes import Change, ChangeKind, list_changes
from briefing.sitefile import SiteFile
from briefing.urls import CHANGES

SHOWN = 120
"""How many changes the page shows; the feed and the data hold them all."""


@dataclass(frozen=True)
class ChangeRow:
    """A change as a reader sees it."""

    on: PartialDate
    commitment: Commitment
    what: Markup
    why: Markup
    later: Commitment | None


@dataclass(frozen=True)
class Month:
    """The changes of a month."""

    name: str
    rows: list[ChangeRow]


def list_change_rows(desk: Desk, kinds: tuple[ChangeKind, ...] = tuple(ChangeKind)) -> list[ChangeRow]:
    """Changes of these kinds, newest first."""
    return [_row(desk, change) for change in list_changes(desk.series, desk.as_of) if change.kind in kinds]


def render_changes(desk: Desk) -> SiteFile:
    """The page of changes and corrections."""
    rows, words = list_change_rows(desk), desk.words
    months = [
        Month(desk.spell_month(year, month) if month else str(year), list(group))
        for (year, month), group in groupby(rows[:SHOWN], key=lambda row: (row.on.year, row.on.month))
    ]
    return desk.page(
        "overviews/changes",
        CHANGES,
        title=words["changes"],
        description=words["intro_changes"],
        months=months,
        total=len(rows),
        shown=min(len(rows), SHOWN),
        corrections=list_change_rows(desk, (ChangeKind.CORRECTION,)),
    )


def _row(desk: Desk, change: Change) -> ChangeRow:
    rationale = change.entry.corrects or change.entry.rationale if change.entry else None
    return ChangeRow(change.on, change.commitment, _spell(desk, change), desk.say(rationale), change.later)


def _spell(desk: Desk, change: Change) -> Markup:
    """What changed, as a line: `Not rated → Fulfilled`."""
    words = desk.words
    if change.kind is ChangeKind.MADE:
        return Markup.escape(words["change_made"])
    if change.kind is ChangeKind.DUE:
        before, after = (desk.when(read_date(day)) for day in (change.before, change.after))
        return Markup("{}: {} → {}").format(words["change_due"], before, after)
    if change.kind is ChangeKind.EVIDENCE:
        return Markup("{}: {}").format(words["change_evidence"], desk.chip(change.after))
    line = Markup("{} → {}").format(desk.label("statuses", change.before), desk.chip(change.after))
    return Markup("{}: {}").format(words["change_correction"], line) if change.kind is ChangeKind.CORRECTION else line
