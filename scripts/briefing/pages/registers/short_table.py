"""A few rows of a register on another page: the same headings and the same rows, without filters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from briefing.entries import Commitment, Meeting
from briefing.pages.registers import commitments, meetings
from briefing.pages.registers.register import Heading, Row
from briefing.pages.shared.accounts import spell_account_of
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.links import PageLinks


@dataclass(frozen=True)
class ShortTable:
    """A table as the template prints it."""

    caption: str
    headings: list[Heading]
    rows: list[Row]
    empty: str
    """What stands there instead where there are no rows."""


def table_meetings(context: PageContext, at: PageLinks, found: Iterable[Meeting], caption: str) -> ShortTable:
    """Meetings as their register lists them."""
    rows = [Row(meetings.list_cells(context, at, meeting)) for meeting in found]
    return ShortTable(caption, meetings.list_headings(context), rows, context.locale["no_meetings_yet"])


def table_commitments(
    context: PageContext, at: PageLinks, found: Iterable[Commitment], caption: str, without: Sequence[str] = ()
) -> ShortTable:
    """Commitments as their register lists them; `without` are keys of columns that the page already tells."""
    headings = commitments.list_headings(context)
    kept = [number for number, heading in enumerate(headings) if heading.key not in without]
    rows = [commitments.list_cells(context, at, commitment) for commitment in found]
    return ShortTable(
        caption,
        [headings[number] for number in kept],
        [Row([cells[number] for number in kept]) for cells in rows],
        context.locale["no_commitments_yet"],
    )


def table_promises(context: PageContext, at: PageLinks, meeting: Meeting, caption: str) -> ShortTable:
    """The commitments made at a meeting: in place of the day, which is the same for all, whose account each is."""
    made = context.series.made_at(meeting)
    table = table_commitments(context, at, made, caption, ("made",))
    accounts = [spell_account_of(context, found.sources) for found in made]
    headings = [*table.headings, Heading("account", context.locale["account"])]
    return replace(
        table, headings=headings, rows=[Row([*row.cells, who]) for row, who in zip(table.rows, accounts, strict=True)]
    )
