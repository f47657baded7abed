"""An entry of a commitment's history: status, reason, evidence by grade, scores, disputes."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from briefing.entries import Organization
from briefing.entries.kinds.commitment import HistoryEntry
from briefing.pages.shared.context import PageContext


@dataclass(frozen=True)
class EvidenceRow:
    """The sources of one grade."""

    label: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class DisputeRow:
    """Who contests a status, and where."""

    by: Organization
    sources: tuple[str, ...]


@dataclass(frozen=True)
class HistoryRow:
    """One entry of the history."""

    entry: HistoryEntry
    tone: str
    evidence: list[EvidenceRow]
    scores: list[str]
    disputes: list[DisputeRow]


def list_history(context: PageContext, entry: HistoryEntry) -> HistoryRow:
    """The entry with everything in words."""
    series = context.series
    graded = groupby(entry.evidence, key=lambda item: item.shows)
    return HistoryRow(
        entry,
        series.vocabulary.term("statuses", entry.status).tone or "none",
        [EvidenceRow(context.label("evidence", grade), tuple(item.source for item in items)) for grade, items in graded],
        spell_scores(context, entry),
        [DisputeRow(series.organizations[dispute.organization], (dispute.source,)) for dispute in entry.disputed_by],
    )


def spell_scores(context: PageContext, entry: HistoryEntry) -> list[str]:
    """`Aldovia +1`, a party each."""
    bodies, locale = context.series.organizations, context.locale
    return [f"{context.name(bodies[party])} {locale.score(score)}" for party, score in entry.scores.items()]
