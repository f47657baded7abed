"""What changed, in one sentence: the same for the page, which shows its pieces, and for the feed, which spells them.

Knows no language: a piece names a message, a status or a day, and whoever has the locale says it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.dates import PartialDate, read_date
from briefing.series.standing.changes import Change, ChangeKind


@dataclass(frozen=True)
class MessagePiece:
    """A message of the interface."""

    key: str


@dataclass(frozen=True)
class StatusPiece:
    """A status of the vocabulary."""

    tag: str
    is_now: bool = False
    """Whether it holds after the change."""


@dataclass(frozen=True)
class DayPiece:
    """A date as exactly as it is known."""

    day: PartialDate


Piece = MessagePiece | StatusPiece | DayPiece | str
_COLON, _ARROW = ": ", " → "


def tell_change(change: Change) -> Iterator[Piece]:
    """`Not rated → Fulfilled`, `Due date moved: 4 February 2023 → March 2023`, …"""
    match change.kind:
        case ChangeKind.MADE:
            yield MessagePiece("change_made")
        case ChangeKind.DUE:
            yield from (MessagePiece("change_due"), _COLON, DayPiece(read_date(change.before)))
            yield from (_ARROW, DayPiece(read_date(change.after)))
        case ChangeKind.EVIDENCE:
            yield from (MessagePiece("change_evidence"), _COLON, StatusPiece(change.after, is_now=True))
        case ChangeKind.CORRECTION if change.before == change.after:
            yield from (MessagePiece("change_correction_only"), _COLON, StatusPiece(change.after, is_now=True))
        case ChangeKind.CORRECTION | ChangeKind.STATUS:
            if change.kind is ChangeKind.CORRECTION:
                yield from (MessagePiece("change_correction"), _COLON)
            yield from (StatusPiece(change.before), _ARROW, StatusPiece(change.after, is_now=True))
