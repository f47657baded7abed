"""The rows that several pages show: meetings, commitments, statements, counts. Chooses; templates only print."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from markupsafe import Markup

from briefing.charts import Part, Stack, draw_stacks
from briefing.dates import PartialDate
from briefing.entries import Commitment, Entry, Meeting, Topic
from briefing.entries.meeting import Statement
from briefing.pages.shared.context import At, Desk
from briefing.series.statistics import tally
from briefing.series.status import Standing, find_topics, is_single_account
from briefing.urls import CALENDAR, anchor_of


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
    address: str
    """The list of what is counted."""


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
    return [
        MeetingRow(
            meeting,
            [desk.series.find("topics", topic) for topic in find_topics(desk.series, meeting)],
            len(commitments_of(desk, meeting)),
        )
        for meeting in meetings
    ]


def commitments_of(desk: Desk, meeting: Meeting) -> list[Commitment]:
    return desk.series.links.to(meeting, "commitments", "meeting")


def list_commitments(desk: Desk, commitments: list[Commitment]) -> list[CommitmentRow]:
    return [
        CommitmentRow(
            commitment,
            desk.series.made_on(commitment),
            [desk.name(desk.series.find("organizations", party)) for party in commitment.parties],
            desk.standing(commitment),
        )
        for commitment in commitments
    ]


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


def share_statuses(desk: Desk, counted: dict[str, int]) -> list[Part]:
    """The parts of a bar, each with its status's colour."""
    return [
        Part(count, f"tone-{desk.series.vocabulary.term('statuses', status).tone or 'none'} s-{status}")
        for status, count in counted.items()
    ]


def chart_statuses(desk: Desk, commitments: list[Commitment], name: str = "here") -> StatusChart | None:
    """The commitments by status as a bar of one line; None where there are none."""
    if not commitments:
        return None
    found = tally(desk.series, commitments, desk.as_of)
    rows = [StatusCount(status, count) for status, count in found.by_status.items()]
    words = desk.words
    told = "; ".join(f"{desk.label('statuses', row.status)}: {row.count}" for row in rows)
    drawing = draw_stacks(
        f"standing-{name}",
        words.fill("statuses_caption", date=desk.spell_date(desk.as_of)),
        told,
        [Stack("", share_statuses(desk, found.by_status))],
    )
    line = words.fill("scored_line", n=found.scored, total=found.total, k=found.not_verifiable)
    return StatusChart(Markup(drawing), rows, line)


def count_standing(desk: Desk, topic: Topic | None, meetings: int, commitments: list[Commitment]) -> list[Count]:
    """The numbers at the head of a page, each leading to what it counts."""
    words, at = desk.words, {"topic" if topic is None or topic.broader is None else "subtopic": topic.id} if topic else {}
    soon = desk.as_of + timedelta(days=90)
    standings = [(found, desk.standing(found)) for found in commitments]
    open_due = [
        found.due_date.last_day
        for found, standing in standings
        if found.due_date and found.verifiable and not desk.series.vocabulary.term("statuses", standing.status).closes
    ]
    return [
        Count(meetings, words["meetings"].lower(), desk.narrowed("meetings", {} if topic and topic.broader else at)),
        Count(len(commitments), words["commitments"].lower(), desk.narrowed("commitments", at)),
        Count(
            sum("overdue" in standing.marks for _, standing in standings),
            words["overdue_count"],
            desk.narrowed("commitments", {**at, "mark": "overdue"}),
        ),
        Count(sum(desk.as_of <= day <= soon for day in open_due), words["due_soon"], CALENDAR),
        Count(
            sum(standing.status == "not-verifiable" for _, standing in standings),
            words["not_verifiable_count"],
            desk.narrowed("commitments", {**at, "status": "not-verifiable"}),
        ),
    ]


def count_line(desk: Desk, meetings: int, commitments: int) -> str:
    return f"{desk.words.count('n_meetings', meetings)} · {desk.words.count('n_commitments', commitments)}"
