"""The page of a topic or subtopic: where things stand, meetings, commitments by status."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from briefing.entries import Entry, Meeting, Topic
from briefing.pages.registers.statements import first_sentence, spell_account
from briefing.pages.shared.context import At, Desk
from briefing.pages.shared.metadata import describe
from briefing.pages.shared.summaries import (
    CommitmentRow,
    MeetingRow,
    chart_statuses,
    count_line,
    count_standing,
    list_commitments,
    list_meetings,
)
from briefing.series.statistics import on_topic
from briefing.series.status import find_account, find_frameworks, find_topics
from briefing.sitefile import SiteFile
from briefing.urls import address_of, anchor_of

SHOWN, MET, SAID, NAMED, OPEN = 40, 120, 20, 12, 15
"""How many commitments of each status, meetings, statements and people a topic shows, and up to how many stand open at once."""


@dataclass(frozen=True)
class StatusGroup:
    """The commitments of one status."""

    status: str
    count: int
    rows: list[CommitmentRow]
    is_open: bool


@dataclass(frozen=True)
class SubtopicRow:
    """A subtopic with its counts."""

    entry: Topic
    counts: str


@dataclass(frozen=True)
class Year:
    """The meetings of a year."""

    year: int
    rows: list[MeetingRow]


@dataclass(frozen=True)
class SaidRow:
    """Who said what on this topic, in a line."""

    meeting: Meeting
    by: list[Entry]
    kind: str
    text: Markup
    account: str


@dataclass(frozen=True)
class Named:
    """An entry and how often it takes part."""

    entry: Entry
    count: int


def render_topic(desk: Desk, topic: Topic) -> SiteFile:
    """The page of a topic."""
    at = At(desk, address_of(topic))
    meetings, commitments = meetings_on(desk, topic), on_topic(desk.series, topic)
    groups = []
    unseen, *seen = desk.series.vocabulary.tags("statuses")
    for status in (*seen, unseen):
        found = [commitment for commitment in commitments if desk.standing(commitment).status == status]
        if found:
            groups.append(
                StatusGroup(status, len(found), list_commitments(desk, found[:SHOWN]), len(found) <= OPEN and status != unseen)
            )
    subtopics = [
        SubtopicRow(found, count_line(desk, len(meetings_on(desk, found)), len(on_topic(desk.series, found))))
        for found in desk.series.subtopics(topic)
    ]
    top = desk.series.topic_of(topic.id)
    said = _list_said(desk, at, topic)
    note = topic.note.say(desk.language).words
    return desk.page(
        "briefs/topic",
        at.address,
        title=desk.name(topic),
        description=note,
        source=topic.path,
        kind="topic",
        entry=topic,
        top=top,
        filters={"topic": [top.id]},
        head=describe(desk, topic, note, has_feed=True, has_calendar=True),
        numbers=count_standing(desk, topic, len(meetings), commitments),
        chart=chart_statuses(desk, commitments),
        subtopics=subtopics,
        years=_by_year(desk, meetings[:MET]),
        met=len(meetings),
        groups=groups,
        said=said[:SAID],
        said_total=len(said),
        commitments_total=len(commitments),
        shown=sum(len(group.rows) for group in groups),
        people=_most_present(desk, meetings),
        frameworks=_frameworks_on(desk, topic, meetings, commitments),
        narrow={"topic" if topic.broader is None else "subtopic": topic.id},
    )


def _by_year(desk: Desk, meetings: list[Meeting]) -> list[Year]:
    return [
        Year(year, list_meetings(desk, list(found))) for year, found in groupby(meetings, key=lambda meeting: meeting.date.year)
    ]


def _list_said(desk: Desk, at: At, topic: Topic) -> list[SaidRow]:
    """What was said on the topic or its subtopics across the meetings, newest first."""
    rows = []
    for meeting in desk.series.meetings:
        for statement in meeting.statements:
            if topic.id not in (statement.topic, desk.series.topic_of(statement.topic).id):
                continue
            speakers = [desk.series.find_any(("people", "organizations"), speaker) for speaker in statement.by]
            phrase = statement.text.say(desk.language)
            text = at.link(meeting, first_sentence(phrase.words), anchor_of(statement.id), phrase.language)
            account = spell_account(desk, find_account(desk.series, statement.sources))
            rows.append(SaidRow(meeting, speakers, desk.label("statement_kinds", statement.kind), text, account))
    return rows


def _most_present(desk: Desk, meetings: list[Meeting]) -> list[Named]:
    counted = Counter(found.person for meeting in meetings for found in meeting.participants if found.person)
    named = [Named(desk.series.find("people", person), count) for person, count in counted.items()]
    return sorted(named, key=lambda row: (-row.count, row.entry.sort_name))[:NAMED]


def _frameworks_on(desk: Desk, topic: Topic, meetings: list[Meeting], commitments: list) -> list[Named]:
    counted = Counter(framework for meeting in meetings for framework in meeting.frameworks)
    for commitment in commitments:
        counted.update(dict.fromkeys(find_frameworks(desk.series, commitment), 0))
    named = [Named(desk.series.find("frameworks", framework), count) for framework, count in counted.items()]
    return sorted(named, key=lambda row: (-row.count, row.entry.id))


def meetings_on(desk: Desk, topic: Topic) -> list[Meeting]:
    """The meetings on a topic or subtopic, newest first."""
    if topic.broader is None:
        return [meeting for meeting in desk.series.meetings if topic.id in find_topics(desk.series, meeting)]
    on = set(desk.series.links.to(topic, "meetings"))
    on |= {desk.series.find("meetings", found.meeting) for found in desk.series.links.to(topic, "commitments")}
    return [meeting for meeting in desk.series.meetings if meeting in on]
