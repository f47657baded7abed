"""The scoreboard: who promised what on which topic, where it stands, how much of it is scored. Ranks nobody."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.entries import Commitment, Entry, Topic
from briefing.pages.shared.context import Desk
from briefing.pages.shared.summaries import StatusCount
from briefing.series.statistics import FEW, Standings, of_party, on_topic, tally
from briefing.sitefile import SiteFile
from briefing.urls import SCOREBOARD


@dataclass(frozen=True)
class Cell:
    """A party on a topic, or on all of them."""

    topic: Topic | None
    total: int
    statuses: list[StatusCount]
    line: str
    score: str


@dataclass(frozen=True)
class PartyBoard:
    """A party's rows."""

    party: Entry
    cells: list[Cell]


def render_scoreboard(desk: Desk) -> SiteFile:
    """The scoreboard; parties stand in the order of the series, then by name."""
    series, words = desk.series, desk.words
    first = [series.find("organizations", party) for party in series.settings.parties]
    others = [body for body in series.organizations if body.classification == "state" and body not in first]
    boards = []
    for party in [*first, *desk.sorted_by_name(others)]:
        mine = of_party(series.commitments, party.id)
        if mine:
            cells = [_cell(desk, party.id, topic, of_party(on_topic(series, topic), party.id)) for topic in series.topics]
            boards.append(PartyBoard(party, [*[cell for cell in cells if cell.total], _cell(desk, party.id, None, mine)]))
    return desk.page(
        "overviews/scoreboard",
        SCOREBOARD,
        kind="scoreboard",
        title=words["scoreboard"],
        description=words["intro_scoreboard"],
        boards=boards,
        few=FEW,
        statuses=series.vocabulary.tags("statuses"),
    )


def _cell(desk: Desk, party: str, topic: Topic | None, commitments: list[Commitment]) -> Cell:
    found = tally(desk.series, commitments, desk.as_of, party)
    line = desk.words.fill("scored_line", n=found.scored, total=found.total, k=found.not_verifiable)
    return Cell(
        topic,
        found.total,
        [StatusCount(status, count) for status, count in found.by_status.items()],
        line,
        _spell_score(desk, found),
    )


def _spell_score(desk: Desk, found: Standings) -> str:
    if not found.scored:
        return "—"
    if found.scored < FEW:
        return desk.words.fill("too_few", n=found.scored)
    return f"{found.score / found.scored:+.2f}"
