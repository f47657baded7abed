"""The page of a commitment: exact sense, due date, success, history with evidence, lineage."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from briefing.dates import PartialDate
from briefing.entries import Commitment, Entry
from briefing.entries.commitment import HistoryEntry, Relation
from briefing.pages.registers.statements import spell_account
from briefing.pages.shared.citation_box import make_citation
from briefing.pages.shared.context import Desk
from briefing.pages.shared.metadata import describe
from briefing.series.deadlines import find_review
from briefing.series.status import find_account, find_frameworks, find_topics
from briefing.sitefile import SiteFile
from briefing.text import LanguageMap
from briefing.urls import address_of, card_file


@dataclass(frozen=True)
class EvidenceRow:
    """The sources of one grade."""

    label: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class DisputeRow:
    """Who contests a status, and where."""

    by: Entry
    sources: tuple[str, ...]


@dataclass(frozen=True)
class HistoryRow:
    """One entry of the history."""

    entry: HistoryEntry
    tone: str
    evidence: list[EvidenceRow]
    scores: list[str]
    disputes: list[DisputeRow]


@dataclass(frozen=True)
class LineageRow:
    """An earlier or later commitment tied to this one."""

    label: str
    entry: Commitment
    made: PartialDate
    status: str
    note: LanguageMap | None


def render_commitment(desk: Desk, commitment: Commitment) -> SiteFile:
    """The page of a commitment."""
    series = desk.series
    standing = desk.standing(commitment)
    made = series.made_on(commitment)
    topics = find_topics(series, commitment)
    frameworks = find_frameworks(series, commitment)
    status = desk.label("statuses", standing.status)
    return desk.page(
        "briefs/commitment",
        address_of(commitment),
        title=desk.name(commitment),
        source=commitment.path,
        kind="commitment",
        description=f"{status}. {commitment.text.say(desk.language).words}",
        entry=commitment,
        standing=standing,
        made=made,
        filters={
            "topic": list(topics),
            "status": [standing.status],
            "party": list(commitment.parties),
            "framework": list(frameworks),
            "year": [str(made.year)],
        },
        meeting=series.find("meetings", commitment.meeting),
        topics=[series.find("topics", topic) for topic in topics],
        parties=[series.find("organizations", party) for party in commitment.parties],
        frameworks=[series.find("frameworks", framework) for framework in frameworks],
        account=spell_account(desk, find_account(series, commitment.sources)),
        history=[_history(desk, entry) for entry in commitment.history],
        lineage=_lineage(desk, commitment),
        next_review=find_review(series, commitment, desk.as_of),
        citation=make_citation(desk, commitment),
        card=card_file(commitment),
        head=describe(desk, commitment, commitment.text.say(desk.language).words, has_feed=True, has_calendar=True),
    )


def _history(desk: Desk, entry: HistoryEntry) -> HistoryRow:
    find = desk.series.find
    graded = groupby(entry.evidence, key=lambda item: item.shows)
    return HistoryRow(
        entry,
        desk.series.vocabulary.term("statuses", entry.status).tone or "none",
        [EvidenceRow(desk.label("evidence", grade), tuple(item.source for item in items)) for grade, items in graded],
        [f"{desk.name(find('organizations', party))} {score:+d}" for party, score in entry.scores.items()],
        [DisputeRow(find("organizations", dispute.organization), (dispute.source,)) for dispute in entry.disputed_by],
    )


def _lineage(desk: Desk, commitment: Commitment) -> list[LineageRow]:
    series, rows = desk.series, []
    for relation in commitment.relations:
        earlier = series.find("commitments", relation.commitment)
        rows.append(_lineage_row(desk, earlier, relation, desk.label("relations", relation.type)))
    for later in series.links.to(commitment, "commitments", "relations"):
        for relation in later.relations:
            if relation.commitment == commitment.id:
                inverse = series.vocabulary.term("relations", relation.type).inverse
                rows.append(_lineage_row(desk, later, relation, inverse.say(desk.language).words))
    return sorted(rows, key=lambda row: row.made.sort_key)


def _lineage_row(desk: Desk, other: Commitment, relation: Relation, label: str) -> LineageRow:
    return LineageRow(label, other, desk.series.made_on(other), desk.standing(other).status, relation.note)
