"""The page of a topic or subtopic: where things stand, meetings, commitments by status."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.addresses import address_of
from briefing.entries import Commitment, Meeting, Topic
from briefing.pages.desk import Desk
from briefing.pages.rows import (
    CommitmentRow,
    chart_statuses,
    count_line,
    count_standing,
    list_commitments,
    list_meetings,
)
from briefing.series.facts import find_topics
from briefing.sitefile import SiteFile

SHOWN = 60
"""How many meetings, and how many commitments of each status, a topic shows; the registers hold the rest."""


@dataclass(frozen=True)
class StatusGroup:
    """The commitments of one status."""

    status: str
    count: int
    rows: list[CommitmentRow]


@dataclass(frozen=True)
class SubtopicRow:
    """A subtopic with its counts."""

    entry: Topic
    counts: str


def render_topic(desk: Desk, topic: Topic) -> SiteFile:
    """The page of a topic."""
    meetings, commitments = meetings_on(desk, topic), commitments_on(desk, topic)
    groups = []
    for status in desk.series.vocabulary.tags("statuses"):
        found = [commitment for commitment in commitments if desk.standing(commitment).status == status]
        if found:
            groups.append(StatusGroup(status, len(found), list_commitments(desk, found[:SHOWN])))
    subtopics = [SubtopicRow(found, count_line(desk, len(meetings_on(desk, found)), len(commitments_on(desk, found))))
                 for found in desk.series.subtopics(topic)]
    top = desk.series.topic_of(topic.id)
    return desk.page(
        "topic", address_of(topic), title=desk.name(topic), description=topic.note.say(desk.language).words,
        source=topic.path, kind="topic", entry=topic, top=top, filters={"topic": [top.id]},
        numbers=count_standing(desk, len(meetings), commitments), chart=chart_statuses(desk, commitments),
        subtopics=subtopics, meetings=list_meetings(desk, meetings[:SHOWN]), meetings_total=len(meetings), groups=groups,
        commitments_total=len(commitments), shown=sum(len(group.rows) for group in groups))


def meetings_on(desk: Desk, topic: Topic) -> list[Meeting]:
    """The meetings on a topic or subtopic, newest first."""
    if topic.broader is None:
        return [meeting for meeting in desk.series.meetings if topic.id in find_topics(desk.series, meeting)]
    on = set(desk.series.links.to(topic, "meetings"))
    on |= {desk.series.find("meetings", found.meeting) for found in desk.series.links.to(topic, "commitments")}
    return [meeting for meeting in desk.series.meetings if meeting in on]


def commitments_on(desk: Desk, topic: Topic) -> list[Commitment]:
    """The commitments on a topic or subtopic, newest first."""
    if topic.broader is None:
        return [found for found in desk.series.commitments if topic.id in find_topics(desk.series, found)]
    return [found for found in desk.series.commitments if topic.id in found.topics]
