"""What happened in a framework, by the world's day: meetings, promises, and what became of them. Chooses; templates print."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from briefing.dates import PartialDate
from briefing.entries import Commitment, Entry, Meeting
from briefing.pages.shared.change_rows import list_changes
from briefing.pages.shared.context import PageContext

SHOWN = 80
"""How many events the timeline shows, newest first."""


@dataclass(frozen=True)
class TimelineRow:
    """Something that happened on a day."""

    on: PartialDate
    what: Markup | str
    entry: Entry


@dataclass(frozen=True)
class Timeline:
    """The events, newest first, and how many there are in all."""

    rows: Sequence[TimelineRow]
    total: int


def lay_out_timeline(context: PageContext, meetings: Iterable[Meeting], commitments: Iterable[Commitment]) -> Timeline:
    """Meetings with what kind they were, and every change of the commitments."""
    rows = [TimelineRow(found.date, context.label("formats", found.format), found) for found in meetings]
    changes = list_changes(context, context.edition.changes_of(commitments))
    rows += [TimelineRow(row.on, row.what, row.commitment) for row in changes]
    rows.sort(key=lambda row: (row.on.sort_key, row.entry.kind == Meeting.kind, row.entry.id), reverse=True)
    return Timeline(rows[:SHOWN], len(rows))
