"""The page of a topic or subtopic: where things stand, meetings, commitments by status, who said what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from briefing.entries import Commitment, Entry, Meeting, Topic
from briefing.entries.names import list_hidden_labels, list_other_names, list_short_forms
from briefing.pages.briefs.found_by import find_by
from briefing.pages.registers.short_table import ShortTable, table_commitments
from briefing.pages.registers.statements import StatementLine, make_line
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.describe import describe
from briefing.pages.shared.in_short import sum_up
from briefing.pages.shared.links import PageLinks
from briefing.pages.shared.summaries import chart_statuses, count_line, count_standing, narrow_to
from briefing.sitefile import SiteFile
from briefing.text import name_order
from briefing.urls import address_of

SHOWN, MET, SAID, NAMED, OPEN = 200, 120, 20, 12, 15
"""How many commitments, meetings, statements and people a topic shows, and up to how many of a status stand open at once."""


@dataclass(frozen=True)
class StatusGroup:
    """The commitments of one status."""

    status: str
    count: int
    table: ShortTable
    all_of_them: str | None
    """Where the register lists them, if the table shows only some."""
    is_open: bool


@dataclass(frozen=True)
class SubtopicRow:
    """A subtopic with its counts."""

    entry: Topic
    counts: str


@dataclass(frozen=True)
class MeetingLine:
    """A meeting in a timeline, and how many commitments were made there."""

    entry: Meeting
    commitments: int


@dataclass(frozen=True)
class TimelineYear:
    """The meetings of a year."""

    year: int
    rows: list[MeetingLine]


@dataclass(frozen=True)
class Named:
    """An entry and how often it takes part."""

    entry: Entry
    count: int


def render_topic(context: PageContext, topic: Topic) -> SiteFile:
    """The page of a topic."""
    series, at = context.series, context.at(address_of(topic))
    meetings, commitments = series.meetings_on(topic), series.commitments_on(topic)
    said, note, top = _list_said(context, at, topic), context.words(topic.note), series.topic_of(topic.id)
    return context.page(
        "briefs/topic",
        at.address,
        title=context.name(topic),
        description=note,
        source=topic.path,
        kind="topic",
        entry=topic,
        top=top,
        above=top if top.id != topic.id else None,
        filters=find_by(topic.singular, {"topic": [top.id]}),
        names=list_other_names(topic, context.language),
        hidden=list_hidden_labels(topic),
        short_forms=list_short_forms(topic, context.language),
        metadata=describe(context, topic, note, has_feed=True, has_calendar=True),
        in_short=sum_up(context, at, commitments, narrow_to(topic)),
        numbers=count_standing(context, topic, len(meetings), commitments),
        chart=chart_statuses(context, commitments),
        subtopics=[SubtopicRow(found, _count(context, found)) for found in series.subtopics(topic)],
        years=_by_year(context, meetings[:MET]),
        met=len(meetings),
        groups=_by_status(context, at, topic, commitments),
        said=said[:SAID],
        said_total=len(said),
        people=_list_most_present(context, meetings),
        frameworks=_list_frameworks(context, meetings, commitments),
        narrow=narrow_to(topic),
    )


def _count(context: PageContext, topic: Topic) -> str:
    return count_line(context, len(context.series.meetings_on(topic)), len(context.series.commitments_on(topic)))


def _by_status(context: PageContext, at: PageLinks, topic: Topic, commitments: Sequence[Commitment]) -> list[StatusGroup]:
    """In the order of the vocabulary, what nobody has looked at last and closed."""
    unseen, *seen = context.series.vocabulary.tags("statuses")
    found: dict[str, list[Commitment]] = {status: [] for status in (*seen, unseen)}
    for commitment in commitments:
        found[context.edition.standing(commitment).status].append(commitment)
    most, groups = share_evenly([len(having) for having in found.values()], SHOWN), []
    for status, having in found.items():
        if having:
            table = table_commitments(context, at, having[:most], context.label("statuses", status), ("status",))
            register = at.to(context.narrowed("commitments", {**narrow_to(topic), "status": status}))
            is_open = len(having) <= OPEN and status != unseen
            groups.append(StatusGroup(status, len(having), table, register if len(having) > most else None, is_open))
    return groups


def share_evenly(counts: Iterable[int], places: int) -> int:
    """The most that each of some groups may show so that all together they show at most so many."""
    most, rest = 0, sorted(counts)
    while rest and places >= len(rest):
        step = min(rest[0] - most, places // len(rest))
        most, places = most + step, places - step * len(rest)
        rest = [count for count in rest if count > most]
    return most


def _by_year(context: PageContext, meetings: Sequence[Meeting]) -> list[TimelineYear]:
    return [
        TimelineYear(year, [MeetingLine(meeting, len(context.series.made_at(meeting))) for meeting in found])
        for year, found in groupby(meetings, key=lambda meeting: meeting.date.year)
    ]


def _list_said(context: PageContext, at: PageLinks, topic: Topic) -> list[StatementLine]:
    """What was said on the topic or its subtopics across the meetings, newest first."""
    return [make_line(context, at, said) for said in context.series.said_on(topic)]


def _list_most_present(context: PageContext, meetings: Iterable[Meeting]) -> list[Named]:
    present = (found for meeting in meetings for found, _ in context.series.present_at(meeting))
    counted = Counter(found.person for found in present if found.person)
    people = sorted(
        (context.series.people[person] for person in counted),
        key=lambda person: (-counted[person.id], name_order(person.sort_name)),
    )
    return _name(people[:NAMED], counted)


def _list_frameworks(context: PageContext, meetings: Iterable[Meeting], commitments: Iterable[Commitment]) -> list[Named]:
    counted = Counter(framework for meeting in meetings for framework in meeting.frameworks)
    for commitment in commitments:
        counted.update({framework.id: 0 for framework in context.series.frameworks_of(commitment)})
    found = sorted(
        (context.series.frameworks[found] for found in counted),
        key=lambda entry: (-counted[entry.id], name_order(context.name(entry))),
    )
    return _name(found, counted)


def _name(entries: Iterable[Entry], counted: Mapping[str, int]) -> list[Named]:
    return [Named(entry, counted[entry.id]) for entry in entries]
