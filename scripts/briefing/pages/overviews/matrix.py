"""The matrix: how many commitments each party made on each topic, by status. Each number leads to those commitments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.entries import Organization
from briefing.pages.overviews.promised import count_by_status, list_parties, list_promised, tell_apart
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.count_rows import CountRow
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
    parties = list_parties(context)
    groups = [_make_party(context, party, statuses) for party in parties]
    return context.page(
        "overviews/matrix",
        MATRIX,
        kind="scoreboard",
        title=locale["matrix"],
        description=locale["intro_matrix"],
        statuses=statuses,
        groups=[group for group in groups if group.rows],
        apart=tell_apart(context, context.at(MATRIX), parties),
    )


def _make_party(context: PageContext, party: Organization, statuses: Sequence[str]) -> MatrixParty:
    """A row per topic on which it promised something, and one for all."""
    filed = [(topic, found) for topic, found in list_promised(context, party) if found]
    return MatrixParty(party, [count_by_status(context, *item, {"party": party.id}, statuses) for item in filed])
