"""The scoreboard: who promised what on which topic, where it stands, how much of it is scored. Ranks nobody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from briefing.entries import Commitment, Organization, Topic
from briefing.pages.overviews.promised import list_parties, list_promised, tell_apart
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.summaries import StatusCount, list_counts, spell_scored
from briefing.series.statistics import FEW, StatusCounts
from briefing.sitefile import SiteFile
from briefing.urls import SCOREBOARD


@dataclass(frozen=True)
class BoardCell:
    """A party on a topic, or on all of them."""

    topic: Topic | None
    total: int
    statuses: list[StatusCount]
    line: str
    score: str


@dataclass(frozen=True)
class PartyBoard:
    """A party's rows."""

    party: Organization
    cells: list[BoardCell]
    apart: list[Markup]
    """Whose promises count with it though its government did not make them."""


def render_scoreboard(context: PageContext) -> SiteFile:
    """The scoreboard."""
    locale = context.locale
    boards = [_make_board(context, party) for party in list_parties(context)]
    return context.page(
        "overviews/scoreboard",
        SCOREBOARD,
        kind="scoreboard",
        title=locale["scoreboard"],
        description=locale["intro_scoreboard"],
        boards=[board for board in boards if board.cells],
        few=FEW,
    )


def _make_board(context: PageContext, party: Organization) -> PartyBoard:
    """A row per topic on which it promised something, and one for all; a party of the series has that row in any case."""
    *filed, (_, mine) = list_promised(context, party)
    if not mine and party.id not in context.series.settings.parties:
        return PartyBoard(party, [], [])
    cells = [_make_cell(context, party, topic, found) for topic, found in (*filed, (None, mine))]
    return PartyBoard(party, cells, tell_apart(context, context.at(SCOREBOARD), [party]))


def _make_cell(context: PageContext, party: Organization, topic: Topic | None, commitments: Sequence[Commitment]) -> BoardCell:
    counts = context.edition.count(commitments, party.id)
    return BoardCell(topic, counts.total, list_counts(counts), spell_scored(context, counts), _spell_score(context, counts))


def _spell_score(context: PageContext, counts: StatusCounts) -> str:
    if not counts.scored:
        return "—"
    if counts.scored < FEW:
        return context.locale.count("too_few", counts.scored)
    return context.locale.score(counts.score / counts.scored, 2)
