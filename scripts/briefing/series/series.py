"""The series: everything read, linked and checked, to be looked at only. Knows no day, no page and no file format."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar, TypeVar, cast

from briefing.dates import PartialDate
from briefing.entries import (
    KINDS,
    Commitment,
    Entry,
    Framework,
    Glossary,
    Meeting,
    Organization,
    Person,
    Settings,
    Source,
    Topic,
    Vocabulary,
)
from briefing.entries.journal import Journal
from briefing.entries.load import Loaded
from briefing.entries.meeting import Participant, Statement
from briefing.questions import with_doors
from briefing.series.governments import Government, list_governments
from briefing.series.index import Index
from briefing.series.offices import Office, find_offices, find_promisers, list_present
from briefing.series.references import References
from briefing.series.sides import find_sides
from briefing.text import name_order

Kind = TypeVar("Kind", bound=Entry)


@with_doors(closed=("entries", "journal"))
@dataclass(frozen=True)
class Series:
    """All entries by kind and id, with references both ways. Each public name is a door: see `questions`."""

    asked_as: ClassVar = "series"
    settings: Settings
    vocabulary: Vocabulary
    entries: Mapping[str, Mapping[str, Entry]]
    """Kind → id → entry, as they were read."""
    references: References
    glossary: Glossary | None = None
    journal: Journal = field(default_factory=Journal)
    """On which day editors entered what."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages, the first being the one at the top address."""
        return tuple(self.settings.languages)

    @cached_property
    def meetings(self) -> Index[Meeting]:
        """Newest first."""
        return Index(Meeting.kind, self._all(Meeting), meeting_order, is_last_first=True)

    @cached_property
    def commitments(self) -> Index[Commitment]:
        """Newest first."""
        return Index(
            Commitment.kind, self._all(Commitment), lambda entry: (*self.made_on(entry).sort_key, entry.id), is_last_first=True
        )

    @cached_property
    def people(self) -> Index[Person]:
        """By the name that registers sort by."""
        return Index(Person.kind, self._all(Person), lambda entry: name_order(entry.sort_name))

    @cached_property
    def organizations(self) -> Index[Organization]:
        """By id."""
        return Index(Organization.kind, self._all(Organization), _by_id)

    @cached_property
    def frameworks(self) -> Index[Framework]:
        """By id."""
        return Index(Framework.kind, self._all(Framework), _by_id)

    @cached_property
    def sources(self) -> Index[Source]:
        """By id."""
        return Index(Source.kind, self._all(Source), _by_id)

    @cached_property
    def topics(self) -> Index[Topic]:
        """Topics and subtopics, in the order that the editors gave."""
        return Index(Topic.kind, self._all(Topic), lambda topic: (topic.order, topic.id))

    @cached_property
    def top_topics(self) -> tuple[Topic, ...]:
        """The topics, not their subtopics, in their order."""
        return tuple(topic for topic in self.topics if topic.broader is None)

    def subtopics(self, topic: Topic) -> list[Topic]:
        """What a topic is parted into, in their order."""
        return [other for other in self.topics if other.broader == topic.id]

    def _all(self, kind: type[Kind]) -> Mapping[str, Kind]:
        return cast(Mapping[str, Kind], self.entries[kind.kind])

    def entry(self, kind: str, entry_id: str) -> Entry:
        """The entry of a kind that only the data name. Raises KeyError."""
        return self.entries[kind][entry_id]

    def speaker(self, entry_id: str) -> Person | Organization:
        """A person or an organization. Raises KeyError."""
        return self.people.get(entry_id) or self.organizations[entry_id]

    def single_files(self) -> Iterator[Entry]:
        """The settings, the vocabulary and, where there is one, the glossary."""
        yield from (self.settings, self.vocabulary)
        if self.glossary:
            yield self.glossary

    def all_entries(self) -> Iterator[Entry]:
        """Every entry, by kind, then by id."""
        for kind in KINDS:
            yield from self.of_kind(kind)

    def of_kind(self, kind: str) -> list[Entry]:
        """The entries of a kind in the order of their ids."""
        return [self.entries[kind][entry_id] for entry_id in sorted(self.entries[kind])]

    def topic_of(self, topic_id: str) -> Topic:
        """The topic that a topic or subtopic belongs to."""
        topic = self.topics[topic_id]
        return self.topics[topic.broader] if topic.broader else topic

    @cached_property
    def _topics_of(self) -> Mapping[Entry, tuple[Topic, ...]]:
        filed: tuple[Meeting | Commitment, ...] = (*self.meetings, *self.commitments)
        return {entry: tuple(dict.fromkeys(self.topic_of(topic) for topic in entry.topics)) for entry in filed}

    def topics_of(self, entry: Meeting | Commitment) -> tuple[Topic, ...]:
        """The topics, not subtopics, of a meeting or commitment, the one it is filed under first."""
        return self._topics_of[entry]

    def frameworks_of(self, entry: Meeting | Commitment) -> tuple[Framework, ...]:
        """Its own frameworks; of a commitment without any, its meeting's."""
        own = entry.frameworks
        if not own and isinstance(entry, Commitment):
            own = self.meetings[entry.meeting].frameworks
        return tuple(self.frameworks[framework] for framework in own)

    @cached_property
    def _met_under(self) -> Mapping[str, tuple[Meeting, ...]]:
        found: dict[str, list[Meeting]] = defaultdict(list)
        for meeting in reversed(tuple(self.meetings)):
            for framework in dict.fromkeys(meeting.frameworks):
                found[framework].append(meeting)
        return {framework: tuple(met) for framework, met in found.items()}

    def met_beside(self, meeting: Meeting, framework: Framework) -> tuple[Meeting | None, Meeting | None]:
        """The meetings under a framework before and after this one of them."""
        row = self._met_under[framework.id]
        here = row.index(meeting)
        return (row[here - 1] if here else None, row[here + 1] if here + 1 < len(row) else None)

    def said_on(self, topic: Topic) -> list[tuple[Meeting, Statement]]:
        """What was said on a topic or its subtopics, newest first."""
        return [
            (meeting, statement)
            for meeting in self.meetings
            for statement in meeting.statements
            if topic.id in (statement.topic, self.topic_of(statement.topic).id)
        ]

    def meetings_on(self, topic: Topic) -> list[Meeting]:
        """The meetings on a topic or subtopic, newest first."""
        if topic.broader is None:
            return [meeting for meeting in self.meetings if topic in self.topics_of(meeting)]
        on = {meeting.id for meeting in self.references.to(topic, Meeting)}
        on |= {commitment.meeting for commitment in self.references.to(topic, Commitment)}
        return [meeting for meeting in self.meetings if meeting.id in on]

    def commitments_on(self, topic: Topic) -> list[Commitment]:
        """The commitments on a topic or subtopic, newest first."""
        if topic.broader is None:
            return [found for found in self.commitments if topic in self.topics_of(found)]
        return [found for found in self.commitments if topic.id in found.topics]

    def made_at(self, meeting: Meeting) -> list[Commitment]:
        """The commitments made at a meeting, in the order of their ids."""
        return self.references.to(meeting, Commitment, "meeting")

    def made_on(self, commitment: Commitment) -> PartialDate:
        """The day of the meeting where it was made."""
        return self.meetings[commitment.meeting].date

    def parties_of(self, commitment: Commitment) -> tuple[str, ...]:
        """Who must act: the bodies that the entry names, and the parties or states that they belong to, each once."""
        return tuple(dict.fromkeys((*commitment.parties, *self.sides_of(commitment.parties))))

    def sides_of(self, organization_ids: Iterable[str]) -> tuple[str, ...]:
        """The parties and states that bodies belong to, each once: `("aldovia-trade", "aldovia")` → `("aldovia",)`."""
        found = (self.side_of(organization_id) for organization_id in organization_ids)
        return tuple(dict.fromkeys(side for side in found if side))

    def side_of(self, organization_id: str) -> str | None:
        """The party of the series or the state that a body belongs to, by `find_sides`. Raises KeyError for no body."""
        return self._sides[organization_id]

    @cached_property
    def _sides(self) -> Mapping[str, str | None]:
        return find_sides(self.settings, self.vocabulary, self._all(Organization))

    @cached_property
    def sides(self) -> tuple[Organization, ...]:
        """The parties of the series and the states, by id."""
        return tuple(body for body in self.organizations.by_id if self.is_side(body))

    def present_at(self, meeting: Meeting) -> list[tuple[Participant, str | None]]:
        """Who took part in a meeting, and the party or state that each stood for."""
        found = [(who, who.on_behalf_of or who.organization) for who in list_present(self.vocabulary, meeting)]
        return [(who, self.side_of(body) if body else None) for who, body in found]

    def took_part(self, meeting: Meeting) -> tuple[str, ...]:
        """The ids of the people who took part in a meeting and of the bodies that they stood for, each once."""
        present = list_present(self.vocabulary, meeting)
        found = (one for who in present for one in (who.person, who.organization, who.on_behalf_of) if one)
        return tuple(dict.fromkeys(found))

    @cached_property
    def offices(self) -> Mapping[str, tuple[Office, ...]]:
        """Id of a person → the posts held, newest first."""
        met = [(meeting, who) for meeting in reversed(list(self.meetings)) for who in list_present(self.vocabulary, meeting)]
        return find_offices(self.people, met)

    @cached_property
    def promisers(self) -> Mapping[str, tuple[str, ...]]:
        """Id of a commitment → the people in whose office it was promised."""
        holders = [(person, post) for person, posts in self.offices.items() for post in posts]
        return {
            found.id: find_promisers(
                found, self.parties_of(found), self.present_at(self.meetings[found.meeting]), holders, self.made_on(found)
            )
            for found in self.commitments
        }

    @cached_property
    def governments(self) -> tuple[Government, ...]:
        """The terms of office that entries state at the parties and states themselves: by side, the earliest first."""
        return tuple(term for side in self.sides for term in self._governments[side.id])

    @cached_property
    def _governments(self) -> Mapping[str, tuple[Government, ...]]:
        return list_governments(self.people.by_id, [side.id for side in self.sides])

    def governments_of(self, commitment: Commitment) -> tuple[Government, ...]:
        """Under which governments it was promised, of each side that must act."""
        made, sides = self.made_on(commitment), self.sides_of(commitment.parties)
        return tuple(term for side in sides for term in self._governments[side] if term.covers(made))

    def is_side(self, body: Organization) -> bool:
        """Whether it is a party of the series, or a state."""
        return self._sides[body.id] == body.id


def newest_first(meetings: Iterable[Meeting]) -> list[Meeting]:
    """Meetings as readers want them."""
    return sorted(meetings, key=meeting_order, reverse=True)


def meeting_order(meeting: Meeting) -> tuple[int, int, int, str]:
    """Meetings by date, then id."""
    return (*meeting.date.sort_key, meeting.id)


def _by_id(entry: Entry) -> str:
    return entry.id


def build_series(loaded: Loaded) -> Series:
    """The series from what was loaded; where references do not resolve, it is fit for checks only."""
    references = References.between(loaded.entries, loaded.maybe_named)
    return Series(loaded.settings, loaded.vocabulary, loaded.entries, references, loaded.glossary, loaded.journal)
