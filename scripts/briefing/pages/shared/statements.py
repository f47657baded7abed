"""Statements in full, as their meeting's page shows them. Chooses; templates print."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.entries import Entry
from briefing.entries.kinds.meeting import Statement
from briefing.pages.shared.context import PageContext
from briefing.series.accounts import is_single_account
from briefing.urls.page_anchors import anchor_of

OPENING = 36
"""Characters of a statement that tell it from the others of its meeting."""


@dataclass(frozen=True)
class StatementRow:
    """A statement on the page of its meeting."""

    entry: Statement
    anchor: str
    by: list[Entry]
    is_single: bool
    opening: str
    """How it begins: the name of the link to it, for who hears the page."""


def list_statements(context: PageContext, statements: Iterable[Statement]) -> list[StatementRow]:
    """The statements in their order."""
    return [_make_row(context, statement) for statement in statements]


def _make_row(context: PageContext, statement: Statement) -> StatementRow:
    return StatementRow(
        statement,
        anchor_of(statement.id),
        [context.series.speaker(speaker) for speaker in statement.by],
        is_single_account(context.series, statement.sources),
        context.opening(context.words(statement.text), OPENING),
    )
