"""The matrix: how many commitments each party made on each topic, by status. Each number leads to those commitments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.entries import Organization, Topic
from briefing.pages.overviews.scoreboard import list_parties
from briefing.pages.shared.context import PageContext
from briefing.series.statistics import of_party
from briefing.sitefile import SiteFile
from briefing.urls import MATRIX


@dataclass(frozen=True)
class MatrixCell:
    """A number, and the register narrowed to what it counts; `status` is empty for all of them."""

    status: str
    count: int
    address: str


@dataclass(frozen=True)
class MatrixRow:
    """A party on a topic, or on all of them."""

    topic: Topic | None
    cells: list[MatrixCell]


@dataclass(frozen=True)
class MatrixParty:
    """A party's rows."""

    party: Organization
    rows: list[MatrixRow]


def render_matrix(context: PageContext) -> SiteFile:
    """The page of the matrix; parties stand as on the scoreboard."""
    locale = context.locale
    statuses = list(context.edition.count(context.series.commitments).by_status)
    groups = [_make_party(context, party, statuses) for party in list_parties(context)]
    return context.page(
        "overviews/matrix",
        MATRIX,
        kind="scoreboard",
        title=locale["matrix"],
        description=locale["intro_matrix"],
        statuses=statuses,
        groups=[group for group in groups if group.rows],
    )


def _make_party(context: PageContext, party: Organization, statuses: Sequence[str]) -> MatrixParty:
    """A row per topic on which it promised something, and one for all."""
    series = context.series
    topics = [topic for topic in series.top_topics if of_party(series, series.commitments_on(topic), party.id)]
    return MatrixParty(party, [_make_row(context, party, topic, statuses) for topic in (*topics, *([None] if topics else []))])


def _make_row(context: PageContext, party: Organization, topic: Topic | None, statuses: Sequence[str]) -> MatrixRow:
    series = context.series
    found = of_party(series, series.commitments_on(topic) if topic else series.commitments, party.id)
    counts = context.edition.count(found)
    narrow = {"party": party.id, **({"topic": topic.id} if topic else {})}
    cells = [_make_cell(context, narrow, status, counts.by_status.get(status, 0)) for status in statuses]
    return MatrixRow(topic, [*cells, _make_cell(context, narrow, "", counts.total)])


def _make_cell(context: PageContext, narrow: Mapping[str, str], status: str, count: int) -> MatrixCell:
    filters = {**narrow, "status": status} if status else narrow
    return MatrixCell(status, count, context.narrowed("commitments", filters))
