"""Statements in full, as a meeting's and a profile's page show them. Chooses; templates print."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from briefing.entries import Entry, Meeting
from briefing.entries.meeting import Statement
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.links import PageLinks
from briefing.series.accounts import is_single_account
from briefing.series.series import newest_first
from briefing.urls import anchor_of

OPENING = 36
"""Characters of a statement that tell it from the others of its meeting."""


@dataclass(frozen=True)
class StatementRow:
    """A statement; `on` says when and where it was made, on pages other than its meeting's."""

    entry: Statement
    anchor: str
    by: list[Entry]
    is_single: bool
    opening: str
    """How it begins: the name of the link to it, for who hears the page."""
    on: Markup


def list_statements(
    context: PageContext, at: PageLinks, found: Iterable[tuple[Meeting, Statement]], *, with_meeting: bool
) -> list[StatementRow]:
    """The statements in their order."""
    rows = []
    for meeting, statement in found:
        on = Markup("{}<br>{}").format(context.when(meeting.date), at.link(meeting)) if with_meeting else Markup("")
        anchor = anchor_of(statement.id) if not with_meeting else f"{meeting.id}-{statement.id}"
        speakers: list[Entry] = [context.series.speaker(speaker) for speaker in statement.by]
        is_single = is_single_account(context.series, statement.sources)
        opening = context.opening(context.words(statement.text), OPENING)
        rows.append(StatementRow(statement, anchor, speakers, is_single, opening, on))
    return rows


def statements_by(context: PageContext, entry: Entry) -> list[tuple[Meeting, Statement]]:
    """What a person or organization said, newest first."""
    meetings = newest_first(context.series.references.to(entry, Meeting, "statements"))
    return [(meeting, statement) for meeting in meetings for statement in meeting.statements if entry.id in statement.by]
