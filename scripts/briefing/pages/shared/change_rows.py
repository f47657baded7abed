"""Changes of commitments in words, as several pages list them. Chooses; templates print."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from briefing.dates import PartialDate
from briefing.entries import Commitment
from briefing.pages.shared.context import PageContext
from briefing.series.standing.change_sentences import DayPiece, MessagePiece, Piece, StatusPiece, tell_change
from briefing.series.standing.changes import Change


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


def list_changes(context: PageContext, changes: Iterable[Change]) -> list[ChangeRow]:
    """Changes in words."""
    return [_make_row(context, change) for change in changes]


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
