"""The matrix: how many commitments each party made on each topic, by status. Each number leads to those commitments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.entries import Commitment, Organization, Topic
from briefing.pages.overviews.promised import list_parties, list_promised
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.count_rows import CountCell, CountRow
from briefing.sitefile import SiteFile
from briefing.urls import MATRIX


@dataclass(frozen=True)
class MatrixParty:
    """A party's rows."""

    party: Organization
    rows: list[CountRow]


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
    filed = [(topic, found) for topic, found in list_promised(context, party) if found]
    return MatrixParty(party, [_make_row(context, party, topic, found, statuses) for topic, found in filed])


def _make_row(
    context: PageContext, party: Organization, topic: Topic | None, found: Sequence[Commitment], statuses: Sequence[str]
) -> CountRow:
    counts = context.edition.count(found)
    narrow = {"party": party.id, **({"topic": topic.id} if topic else {})}
    cells = [
        CountCell(
            context.label("statuses", status),
            counts.by_status.get(status, 0),
            context.narrowed("commitments", {**narrow, "status": status}),
        )
        for status in statuses
    ]
    whole = CountCell(context.locale["all_statuses"], counts.total, context.narrowed("commitments", narrow))
    return CountRow(topic, [*cells, whole])
