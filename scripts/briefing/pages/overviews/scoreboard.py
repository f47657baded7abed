"""The scoreboard: who promised what on which topic, where it stands, how much of it is scored. Ranks nobody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.entries import Commitment, Organization, Topic
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.summaries import StatusCount, list_counts, spell_scored
from briefing.series.statistics import FEW, StatusCounts, of_party
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


def list_parties(context: PageContext) -> list[Organization]:
    """The parties of the series, then other states by name."""
    series = context.series
    first = [series.organizations[party] for party in series.settings.parties]
    return [*first, *context.by_name(body for body in series.organizations if series.is_side(body) and body not in first)]


def _make_board(context: PageContext, party: Organization) -> PartyBoard:
    """A row per topic on which it promised something, and one for all; a party of the series has that row in any case."""
    series = context.series
    mine = of_party(series, series.commitments, party.id)
    if not mine and party.id not in series.settings.parties:
        return PartyBoard(party, [])
    filed = [(topic, of_party(series, series.commitments_on(topic), party.id)) for topic in series.top_topics]
    cells = [_make_cell(context, party, topic, found) for topic, found in filed if found]
    return PartyBoard(party, [*cells, _make_cell(context, party, None, mine)])


def _make_cell(context: PageContext, party: Organization, topic: Topic | None, commitments: Sequence[Commitment]) -> BoardCell:
    counts = context.edition.count(commitments, party.id)
    return BoardCell(topic, counts.total, list_counts(counts), spell_scored(context, counts), _spell_score(context, counts))


def _spell_score(context: PageContext, counts: StatusCounts) -> str:
    if not counts.scored:
        return "—"
    if counts.scored < FEW:
        return context.locale.count("too_few", counts.scored)
    return f"{counts.score / counts.scored:+.2f}"
