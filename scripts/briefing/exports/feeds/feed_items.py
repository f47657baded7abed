"""What a feed tells: new meetings and changes of commitments, as items. Knows no format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from briefing.entries import Meeting
from briefing.exports.feed_keys import Subject, find_subjects
from briefing.locale.messages import Words
from briefing.series.changes import Change, ChangeKind, list_changes
from briefing.series.series import Series
from briefing.urls import address_of

SHOWN = 100
"""How many items a feed holds; the data hold them all."""


@dataclass(frozen=True)
class Item:
    """One piece of news."""

    name: str
    """What never changes: `meetings/x`, `x/status-2`."""
    on: date
    title: str
    text: str
    address: str
    about: frozenset[Subject]
    is_change: bool = False
    """Whether it tells a change of a commitment."""


def list_news(series: Series, language: str, as_of: date, words: Words) -> list[Item]:
    """Everything, newest first."""
    items = [
        *(_tell_meeting(series, language, meeting) for meeting in series.meetings if meeting.date.first_day <= as_of),
        *_tell_changes(series, language, as_of, words),
    ]
    return sorted(items, key=lambda item: (item.on, item.name), reverse=True)


def _tell_meeting(series: Series, language: str, meeting: Meeting) -> Item:
    return Item(
        f"meetings/{meeting.first_id}",
        meeting.date.first_day,
        meeting.title.say(language).words,
        meeting.summary.say(language).words,
        address_of(meeting),
        find_subjects(series, meeting),
    )


def _tell_changes(series: Series, language: str, as_of: date, words: Words) -> Iterator[Item]:
    for change in list_changes(series, as_of):
        commitment = change.commitment
        title = f"{commitment.title.say(language).words}: {tell_change(series, language, change, words)}"
        if change.entry:
            told = (change.entry.corrects, change.entry.rationale)
            text = " ".join(part.say(language).words for part in told if part)
        else:
            text = (change.later or commitment).text.say(language).words
        yield Item(
            change.name,
            change.on.first_day,
            title,
            text,
            address_of(commitment),
            find_subjects(series, commitment),
            is_change=True,
        )


def tell_change(series: Series, language: str, change: Change, words: Words) -> str:
    """What changed, in a line: `Not rated → Fulfilled`."""

    def label(status: str) -> str:
        return series.vocabulary.term("statuses", status).label.say(language).words

    if change.kind is ChangeKind.MADE:
        return words["change_made"]
    if change.kind is ChangeKind.DUE:
        return f"{words['change_due']}: {change.before} → {change.after}"
    if change.kind is ChangeKind.EVIDENCE:
        return f"{words['change_evidence']} ({label(change.after)})"
    line = f"{label(change.before)} → {label(change.after)}"
    return f"{words['change_correction']}: {line}" if change.kind is ChangeKind.CORRECTION else line
