"""The brief of a meeting: head, statements, two readouts, commitments, participants."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from briefing.addresses import address_of
from briefing.entries import Entry, Meeting
from briefing.entries.meeting import Participant
from briefing.pages.desk import At, Desk
from briefing.pages.rows import StatementRow, commitments_of, list_commitments, list_statements
from briefing.series.facts import Account, find_account, find_issuers, find_topics, has_single_account
from briefing.sitefile import SiteFile


@dataclass(frozen=True)
class ParticipantRow:
    """One who took part."""

    entry: Participant
    person: Entry | None
    organization: Entry | None
    behalf: str | None


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
        "meeting", address, title=desk.name(meeting), description=meeting.summary.say(desk.language).words,
        source=meeting.path, kind="meeting", entry=meeting,
        filters={"topic": list(topics), "framework": list(meeting.frameworks), "year": [str(meeting.date.year)],
                 "party": list(find_issuers(series, meeting.sources)),
                 "status": sorted({desk.standing(commitment).status for commitment in commitments})},
        topics=[series.find("topics", topic) for topic in topics], place=_spell_place(desk, meeting),
        frameworks=[series.find("frameworks", framework) for framework in meeting.frameworks],
        account=_spell_account(desk, meeting), is_single=has_single_account(series, meeting), statements=statements,
        readouts=_readouts(desk, at, statements, commitments),
        commitments=list_commitments(desk, commitments), participants=_participants(desk, meeting),
        neighbours=_neighbours(desk, meeting))


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


def _participants(desk: Desk, meeting: Meeting) -> list[ParticipantRow]:
    find = desk.series.find
    return [ParticipantRow(entry, find("people", entry.person) if entry.person else None,
                           find("organizations", entry.organization) if entry.organization else None,
                           desk.name(find("organizations", entry.on_behalf_of)) if entry.on_behalf_of else None)
            for entry in meeting.participants]


def _readouts(desk: Desk, at: At, statements: list[StatementRow], commitments: list) -> list[ReadoutColumn]:
    first, second = (desk.name(desk.series.find("organizations", party)) for party in desk.series.settings.parties)
    columns: dict[Account, list[ReadoutRow]] = {account: [] for account in Account}
    for row in statements:
        text = row.entry.text.say(desk.language).words
        columns[find_account(desk.series, row.entry.sources)].append(ReadoutRow(_first_sentence(text), f"#{row.anchor}"))
    for commitment in commitments:
        account = find_account(desk.series, commitment.sources)
        columns[account].append(ReadoutRow(desk.name(commitment), at.to(address_of(commitment))))
    if not any(columns.values()):
        return []
    titles = {Account.FIRST: desk.words.fill("only_reports", party=first), Account.BOTH: desk.words["both_report"],
              Account.SECOND: desk.words.fill("only_reports", party=second),
              Account.INDEPENDENT: desk.words["independent_reports"]}
    return [ReadoutColumn(titles[account], rows) for account, rows in columns.items()
            if rows or account is not Account.INDEPENDENT]


def _first_sentence(text: str, limit: int = 140) -> str:
    sentence = text.split(". ")[0].rstrip(".").replace("*", "")
    return sentence if len(sentence) <= limit else sentence[:limit].rsplit(" ", 1)[0] + "…"


def _neighbours(desk: Desk, meeting: Meeting) -> list[Neighbour]:
    series, words = desk.series, desk.words
    rows = [Neighbour(words["follows_up"], series.find("meetings", earlier)) for earlier in meeting.follows]
    rows += [Neighbour(words["followed_up_by"], later) for later in series.links.to(meeting, "meetings", "follows")]
    for framework in meeting.frameworks:
        name = desk.name(series.find("frameworks", framework))
        row = [other for other in reversed(series.meetings) if framework in other.frameworks]
        here = row.index(meeting)
        rows += [Neighbour(f"{words['previous']} · {name}", other) for other in row[max(here - 1, 0):here]]
        rows += [Neighbour(f"{words['next']} · {name}", other) for other in row[here + 1:here + 2]]
    return rows


