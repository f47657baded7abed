"""The rows that several pages show: meetings, commitments, statements, counts. Chooses; templates only print."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from briefing.addresses import anchor_of
from briefing.dates import PartialDate
from briefing.entries import Commitment, Entry, Meeting, Topic
from briefing.entries.meeting import Statement
from briefing.pages.desk import At, Desk
from briefing.series.facts import Standing, count_statuses, find_topics, is_single_account


@dataclass(frozen=True)
class MeetingRow:
    """A meeting in a list."""

    entry: Meeting
    topics: list[Topic]
    commitments: int


@dataclass(frozen=True)
class CommitmentRow:
    """A commitment in a list."""

    entry: Commitment
    made: PartialDate
    parties: list[str]
    standing: Standing


@dataclass(frozen=True)
class StatementRow:
    """A statement in a list; `on` says when and where it was made, on pages other than its meeting's."""

    entry: Statement
    anchor: str
    by: list[Entry]
    is_single: bool
    on: Markup


@dataclass(frozen=True)
class Count:
    """A number and what it counts."""

    count: int
    name: str


@dataclass(frozen=True)
class StatusCount:
    """How many commitments stand at a status."""

    status: str
    count: int


@dataclass(frozen=True)
class StatusChart:
    """A bar parted by status, and the same numbers as rows."""

    drawing: Markup
    rows: list[StatusCount]
    scored: str
    """`n scored of N, k not verifiable`: without it nobody can tell a good record from an unread one."""


def list_meetings(desk: Desk, meetings: list[Meeting]) -> list[MeetingRow]:
    return [MeetingRow(meeting, [desk.series.find("topics", topic) for topic in find_topics(desk.series, meeting)],
                       len(commitments_of(desk, meeting))) for meeting in meetings]


def commitments_of(desk: Desk, meeting: Meeting) -> list[Commitment]:
    return desk.series.links.to(meeting, "commitments", "meeting")


def list_commitments(desk: Desk, commitments: list[Commitment]) -> list[CommitmentRow]:
    return [CommitmentRow(commitment, desk.series.made_on(commitment),
                          [desk.name(desk.series.find("organizations", party)) for party in commitment.parties],
                          desk.standing(commitment)) for commitment in commitments]


def list_statements(desk: Desk, at: At, found: list[tuple[Meeting, Statement]], *, with_meeting: bool) -> list[StatementRow]:
    rows = []
    for meeting, statement in found:
        on = Markup("{}<br>{}").format(desk.when(meeting.date), at.link(meeting)) if with_meeting else Markup("")
        anchor = anchor_of(statement.id) if not with_meeting else f"{meeting.id}-{statement.id}"
        speakers = [desk.series.find_any(("people", "organizations"), speaker) for speaker in statement.by]
        rows.append(StatementRow(statement, anchor, speakers, is_single_account(desk.series, statement.sources), on))
    return rows


def statements_by(desk: Desk, entry: Entry) -> list[tuple[Meeting, Statement]]:
    """What a person or organization said, newest first."""
    meetings = desk.series.newest_first(desk.series.links.to(entry, "meetings", "statements"))
    return [(meeting, statement) for meeting in meetings for statement in meeting.statements if entry.id in statement.by]


def chart_statuses(desk: Desk, commitments: list[Commitment]) -> StatusChart | None:
    """The commitments by status as a bar of one line; None where there are none."""
    counted = count_statuses(desk.series, commitments, desk.as_of)
    total, left, parts = sum(counted.values()), 0.0, []
    for status, count in counted.items():
        tone = desk.series.vocabulary.term("statuses", status).tone or "none"
        width = 760 * count / total
        parts.append(f'<rect class="tone-{tone} s-{status}" x="{left:.1f}" width="{max(width - 2, 1):.1f}" height="28"/>')
        left += width
    if not total:
        return None
    svg = Markup('<svg viewBox="0 0 760 28" preserveAspectRatio="none" aria-hidden="true">' + "".join(parts) + "</svg>")
    standings = [desk.standing(commitment) for commitment in commitments]
    scored = sum(bool(standing.since and standing.since.scores) for standing in standings)
    line = desk.words.fill("scored_line", n=scored, total=total, k=counted.get("not-verifiable", 0))
    return StatusChart(svg, [StatusCount(status, count) for status, count in counted.items()], line)


def count_standing(desk: Desk, meetings: int, commitments: list[Commitment]) -> list[Count]:
    """The numbers at the head of a page."""
    standings = [desk.standing(commitment) for commitment in commitments]
    words = desk.words
    return [
        Count(meetings, words["meetings"].lower()),
        Count(len(commitments), words["commitments"].lower()),
        Count(sum("overdue" in standing.marks for standing in standings), words["overdue_count"]),
        Count(sum(standing.status == "not-verifiable" for standing in standings), words["not_verifiable_count"]),
    ]


def count_line(desk: Desk, meetings: int, commitments: int) -> str:
    return f"{desk.words.count('n_meetings', meetings)} · {desk.words.count('n_commitments', commitments)}"
