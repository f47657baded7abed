"""The page of changes and corrections: dated, derived from the histories, the last entered first; and what was reworded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby

from markupsafe import Markup

from briefing.dates import PartialDate
from briefing.entries import Commitment
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.describe import describe_hub
from briefing.pages.shared.rewording import list_reworded
from briefing.series.change_sentences import DayPiece, MessagePiece, Piece, StatusPiece, tell_change
from briefing.series.changes import Change, ChangeKind
from briefing.sitefile import SiteFile
from briefing.urls import CHANGES

SHOWN = 120
"""How many changes the page shows; the feed and the data hold them all."""


@dataclass(frozen=True)
class ChangeRow:
    """A change as a reader sees it."""

    on: PartialDate
    """The world's day."""
    entered: date
    """The editors' day."""
    commitment: Commitment
    what: Markup
    why: Markup
    later: Commitment | None


@dataclass(frozen=True)
class ChangesOfTime:
    """The changes of an editors' day, or, in a series without a journal, of a month of the world's."""

    name: str
    rows: list[ChangeRow]


def list_changes(context: PageContext, changes: Iterable[Change]) -> list[ChangeRow]:
    """Changes in words."""
    return [_make_row(context, change) for change in changes]


def render_changes(context: PageContext) -> SiteFile:
    """The page of changes and corrections."""
    changes, locale = context.edition.changes, context.locale
    groups = groupby(list_changes(context, changes[:SHOWN]), key=partial(_name_time, context))
    return context.page(
        "overviews/changes",
        CHANGES,
        title=locale["changes"],
        description=locale["intro_changes"],
        metadata=describe_hub(context, CHANGES, locale["changes"], has_feed=True),
        groups=[ChangesOfTime(name, list(rows)) for name, rows in groups],
        reworded=list_reworded(context.edition),
        shown=SHOWN,
        is_cut=len(changes) > SHOWN,
        corrections=list_changes(context, (found for found in changes if found.kind is ChangeKind.CORRECTION)),
    )


def _name_time(context: PageContext, row: ChangeRow) -> str:
    locale = context.locale
    if context.edition.has_journal:
        return locale.fill("entered_on", date=locale.date(row.entered))
    return locale.month(row.on.year, row.on.month) if row.on.month else str(row.on.year)


def _make_row(context: PageContext, change: Change) -> ChangeRow:
    why = change.entry.corrects or change.entry.rationale if change.entry else None
    what = Markup("").join(_show(context, piece) for piece in tell_change(change))
    return ChangeRow(change.on, change.entered, change.commitment, what, context.say(why), change.later)


def _show(context: PageContext, piece: Piece) -> Markup:
    """A status that holds now is a chip, one that held before is a word."""
    match piece:
        case MessagePiece(key):
            return Markup.escape(context.locale[key])
        case StatusPiece(tag, is_now=True):
            return context.chip(tag)
        case StatusPiece(tag):
            return Markup.escape(context.label("statuses", tag))
        case DayPiece(day):
            return context.when(day)
        case str():
            return Markup.escape(piece)
