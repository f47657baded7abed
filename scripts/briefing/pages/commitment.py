"""The page of a commitment: exact sense, due date, success, history with evidence, lineage."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from briefing.addresses import address_of
from briefing.dates import PartialDate
from briefing.entries import Commitment, Entry
from briefing.entries.commitment import HistoryEntry, Relation
from briefing.pages.desk import Desk
from briefing.series.facts import Account, find_account, find_frameworks, find_issuers, find_topics
from briefing.sitefile import SiteFile
from briefing.text import LanguageMap


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
        "commitment", address_of(commitment), title=desk.name(commitment), source=commitment.path, kind="commitment",
        description=f"{status}. {commitment.text.say(desk.language).words}", entry=commitment, standing=standing, made=made,
        filters={"topic": list(topics), "status": [standing.status], "party": list(commitment.parties),
                 "framework": list(frameworks), "year": [str(made.year)]},
        meeting=series.find("meetings", commitment.meeting), topics=[series.find("topics", topic) for topic in topics],
        parties=[series.find("organizations", party) for party in commitment.parties],
        frameworks=[series.find("frameworks", framework) for framework in frameworks],
        account=_spell_account(desk, commitment), history=[_history(desk, entry) for entry in commitment.history],
        lineage=_lineage(desk, commitment))


def _spell_account(desk: Desk, commitment: Commitment) -> str:
    account = find_account(desk.series, commitment.sources)
    if account is Account.BOTH:
        return desk.words["both_report"]
    if account is Account.INDEPENDENT:
        return desk.words["independent_reports"]
    issuer = find_issuers(desk.series, commitment.sources)[0]
    return desk.words.fill("only_reports", party=desk.name(desk.series.find("organizations", issuer)))


def _history(desk: Desk, entry: HistoryEntry) -> HistoryRow:
    find = desk.series.find
    graded = groupby(entry.evidence, key=lambda item: item.shows)
    return HistoryRow(
        entry, desk.series.vocabulary.term("statuses", entry.status).tone or "none",
        [EvidenceRow(desk.label("evidence", grade), tuple(item.source for item in items)) for grade, items in graded],
        [f"{desk.name(find('organizations', party))} {score:+d}" for party, score in entry.scores.items()],
        [DisputeRow(find("organizations", dispute.organization), (dispute.source,)) for dispute in entry.disputed_by])


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
