"""The brief of a meeting: head, statements, two readouts, commitments, participants."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from briefing.entries import Entry, Meeting
from briefing.entries.meeting import Participant
from briefing.pages.registers.statements import first_sentence, spell_account
from briefing.pages.shared.citation_box import make_citation
from briefing.pages.shared.context import At, Desk
from briefing.pages.shared.metadata import describe
from briefing.pages.shared.summaries import StatementRow, commitments_of, list_commitments, list_statements
from briefing.series.status import Account, find_account, find_issuers, find_topics, has_single_account
from briefing.sitefile import SiteFile
from briefing.urls import address_of


@dataclass(frozen=True)
class ParticipantRow:
    """One who took part."""

    entry: Participant
    person: Entry | None
    organization: Entry | None


@dataclass(frozen=True)
class Side:
    """Those who stood for one party."""

    name: str
    rows: list[ParticipantRow]


@dataclass(frozen=True)
class ReadoutRow:
    """A statement or commitment in a readout's column."""

    text: str
    href: str


@dataclass(frozen=True)
class ReadoutColumn:
    """What one side, both or neither reports."""

    title: str
    rows: list[ReadoutRow]


@dataclass(frozen=True)
class Neighbour:
    """The meeting before or after this one in a framework, or one that it follows."""

    label: str
    entry: Meeting


def render_meeting(desk: Desk, meeting: Meeting) -> SiteFile:
    """The page of a meeting."""
    address = address_of(meeting)
    at = At(desk, address)
    series = desk.series
    statements = list_statements(desk, at, [(meeting, statement) for statement in meeting.statements], with_meeting=False)
    commitments = commitments_of(desk, meeting)
    topics = find_topics(series, meeting)
    return desk.page(
        "briefs/meeting",
        address,
        title=desk.name(meeting),
        description=meeting.summary.say(desk.language).words,
        source=meeting.path,
        kind="meeting",
        entry=meeting,
        filters={
            "topic": list(topics),
            "framework": list(meeting.frameworks),
            "year": [str(meeting.date.year)],
            "party": list(find_issuers(series, meeting.sources)),
            "status": sorted({desk.standing(commitment).status for commitment in commitments}),
        },
        topics=[series.find("topics", topic) for topic in topics],
        place=_spell_place(desk, meeting),
        frameworks=[series.find("frameworks", framework) for framework in meeting.frameworks],
        account=_spell_account(desk, meeting),
        is_single=has_single_account(series, meeting),
        statements=statements,
        readouts=_readouts(desk, at, statements, commitments),
        commitments=list_commitments(desk, commitments),
        sides=_participants(desk, meeting),
        neighbours=_neighbours(desk, meeting),
        citation=make_citation(desk, meeting),
        head=describe(desk, meeting, meeting.summary.say(desk.language).words),
    )


def _spell_place(desk: Desk, meeting: Meeting) -> Markup:
    if meeting.place is None:
        return Markup("")
    parts = [desk.say(text) for text in (meeting.place.venue, meeting.place.city) if text]
    if meeting.place.country:
        parts.append(desk.country_name(meeting.place.country))
    return Markup(", ").join(parts)


def _spell_account(desk: Desk, meeting: Meeting) -> str:
    issuers = find_issuers(desk.series, meeting.sources)
    names = [desk.name(desk.series.find("organizations", issuer)) for issuer in issuers]
    if not names:
        return desk.words["press_only"]
    if len(names) == 1:
        return desk.words.fill("only_account", party=names[0])
    return f" {desk.words['and']} ".join([", ".join(names[:-1]), names[-1]])


def _participants(desk: Desk, meeting: Meeting) -> list[Side]:
    """Who took part, by the side they stood for; the series' parties first, then others as they come."""
    find = desk.series.find
    sides: dict[str, list[ParticipantRow]] = {party: [] for party in desk.series.settings.parties}
    for entry in meeting.participants:
        body = find("organizations", entry.organization) if entry.organization else None
        behalf = entry.on_behalf_of or (desk.series.state_of(body.id) if body else None) or ""
        sides.setdefault(behalf, []).append(ParticipantRow(entry, find("people", entry.person) if entry.person else None, body))
    return [
        Side(desk.name(find("organizations", party)) if party else desk.words["others"], rows)
        for party, rows in sides.items()
        if rows
    ]


def _readouts(desk: Desk, at: At, statements: list[StatementRow], commitments: list) -> list[ReadoutColumn]:
    columns: dict[Account, list[ReadoutRow]] = {account: [] for account in Account}
    for row in statements:
        text = row.entry.text.say(desk.language).words
        columns[find_account(desk.series, row.entry.sources)].append(ReadoutRow(first_sentence(text, 140), f"#{row.anchor}"))
    for commitment in commitments:
        account = find_account(desk.series, commitment.sources)
        columns[account].append(ReadoutRow(desk.name(commitment), at.to(address_of(commitment))))
    if not any(columns.values()):
        return []
    return [
        ReadoutColumn(spell_account(desk, account), rows)
        for account, rows in columns.items()
        if rows or account is not Account.INDEPENDENT
    ]


def _neighbours(desk: Desk, meeting: Meeting) -> list[Neighbour]:
    series, words = desk.series, desk.words
    rows = [Neighbour(words["follows_up"], series.find("meetings", earlier)) for earlier in meeting.follows]
    rows += [Neighbour(words["followed_up_by"], later) for later in series.links.to(meeting, "meetings", "follows")]
    for framework in meeting.frameworks:
        name = desk.name(series.find("frameworks", framework))
        row = [other for other in reversed(series.meetings) if framework in other.frameworks]
        here = row.index(meeting)
        rows += [Neighbour(f"{words['previous']} · {name}", other) for other in row[max(here - 1, 0) : here]]
        rows += [Neighbour(f"{words['next']} · {name}", other) for other in row[here + 1 : here + 2]]
    return rows
