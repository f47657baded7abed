"""What a feed tells: new meetings and changes of commitments, as items. Knows no format."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial

from briefing.entries import Meeting
from briefing.exports.followed import Followed, find_followed
from briefing.locale.locale import Locale
from briefing.series.series import Series
from briefing.series.standing.change_sentences import DayPiece, MessagePiece, Piece, StatusPiece, tell_change
from briefing.series.standing.changes import Change
from briefing.series.standing.edition import Edition
from briefing.urls import address_of

SHOWN = 100
"""How many items a feed holds; the data hold them all."""


@dataclass(frozen=True)
class Item:
    """One piece of news."""

    name: str
    """What never changes: `meetings/x`, `x/status-2`."""
    on: date
    """The world's day; the text says it in words."""
    entered: date
    """The day on which an editor entered it: what feeds are ordered and dated by."""
    changed: date
    """The day on which its words were last changed."""
    say: Callable[[], tuple[str, str]]
    """Its title and its text; an entry is read for them only where a feed shows the item."""
    address: str
    about: frozenset[Followed]
    is_change: bool = False
    """Whether it tells a change of a commitment, or of the words of a brief."""


def list_items(edition: Edition, locale: Locale) -> list[Item]:
    """Everything known on the day, the last entered first: what is entered late arrives."""
    series = edition.series
    meetings = (meeting for meeting in series.meetings if meeting.date.first_day <= edition.day)
    items = [
        *(_tell_meeting(edition, locale, meeting) for meeting in meetings),
        *(_tell_change(series, locale, change) for change in edition.changes),
    ]
    return in_order(items)


def in_order(items: Iterable[Item]) -> list[Item]:
    """The last entered first."""
    return sorted(items, key=lambda item: (item.entered, item.on, item.name), reverse=True)


def _tell_meeting(edition: Edition, locale: Locale, meeting: Meeting) -> Item:
    on, entered = meeting.date.first_day, edition.entered(meeting)
    return Item(
        meeting.lasting_name,
        on,
        entered.first if entered else on,
        entered.last if entered else on,
        partial(_say_meeting, locale, meeting),
        address_of(meeting),
        find_followed(edition.series, meeting),
    )


def _say_meeting(locale: Locale, meeting: Meeting) -> tuple[str, str]:
    text = f"{locale.date(meeting.date)}. {meeting.summary.say(locale.language).words}"
    return meeting.title.say(locale.language).words, text


def _tell_change(series: Series, locale: Locale, change: Change) -> Item:
    return Item(
        change.name,
        change.on.first_day,
        change.entered,
        change.entered,
        partial(_say_change, series, locale, change),
        address_of(change.commitment),
        find_followed(series, change.commitment),
        is_change=True,
    )


def _say_change(series: Series, locale: Locale, change: Change) -> tuple[str, str]:
    commitment = change.commitment
    if change.entry:
        told = [part for part in (change.entry.corrects, change.entry.rationale) if part]
    else:
        told = [(change.later or commitment).text]
    title = f"{commitment.title.say(locale.language).words}: {spell_change(series, locale, change)}"
    return title, " ".join((f"{locale.date(change.on)}.", *(part.say(locale.language).words for part in told)))


def spell_change(series: Series, locale: Locale, change: Change) -> str:
    """The change in a line: `Not rated → Fulfilled`."""
    return "".join(_spell(series, locale, piece) for piece in tell_change(change))


def _spell(series: Series, locale: Locale, piece: Piece) -> str:
    match piece:
        case MessagePiece(key):
            return locale[key]
        case StatusPiece(tag):
            return series.vocabulary.term("statuses", tag).label.say(locale.language).words
        case DayPiece(day):
            return locale.date(day)
        case str():
            return piece
