"""The earlier and later commitments that one is tied to, oldest first."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.dates import PartialDate
from briefing.entries import Commitment
from briefing.entries.kinds.commitment import Relation
from briefing.pages.shared.context import PageContext
from briefing.text import LanguageMap


@dataclass(frozen=True)
class LineageRow:
    """An earlier or later commitment tied to this one."""

    label: str
    entry: Commitment
    made: PartialDate
    status: str
    note: LanguageMap | None


def list_ties(context: PageContext, commitment: Commitment) -> list[LineageRow]:
    """Both ways: what this one does to earlier ones, and what later ones do to it."""
    series, rows = context.series, []
    for relation in commitment.relations:
        label = context.label("relations", relation.type)
        rows.append(_make_row(context, series.commitments[relation.commitment], relation, label))
    for later in series.references.to(commitment, Commitment, "relations"):
        for relation in later.relations:
            if relation.commitment == commitment.id:
                term = series.vocabulary.term("relations", relation.type)
                rows.append(_make_row(context, later, relation, context.words(term.inverse or term.label)))
    return sorted(rows, key=lambda row: row.made.sort_key)


def _make_row(context: PageContext, other: Commitment, relation: Relation, label: str) -> LineageRow:
    status = context.edition.standing(other).status
    return LineageRow(label, other, context.series.made_on(other), status, relation.note)
