"""Every entry of a series by kind and id, in the order in which readers go through them. Knows no day and no page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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
from briefing.entries.release import Release
from briefing.questions import note_lookup, note_walk, with_doors
from briefing.series.index import Index
from briefing.series.references import References
from briefing.text import name_order

Kind = TypeVar("Kind", bound=Entry)


@with_doors(closed=("entries", "journal", "released"))
@dataclass(frozen=True, eq=False, repr=False)
class Holdings:
    """What there is, one by one; what it says together is the series. Each public name is a door: see `questions`."""

    asked_as: ClassVar = "series"
    settings: Settings
    vocabulary: Vocabulary
    entries: Mapping[str, Mapping[str, Entry]]
    """Kind → id → entry, as they were read."""
    references: References
    glossary: Glossary | None = None
    journal: Journal = field(default_factory=Journal)
    """On which day editors entered what."""
    released: tuple[Release, ...] = ()
    """The numbered states of the data, oldest first; an edition knows those of its day."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages, the first being the one at the top address."""
        return tuple(self.settings.languages)

    @cached_property
    def meetings(self) -> Index[Meeting]:
        """Newest first."""
        return Index(Meeting.kind, self._all(Meeting), _meeting_order, is_last_first=True)

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
        note_lookup(entry_id)
        return self.entries[kind][entry_id]

    def speaker(self, entry_id: str) -> Person | Organization:
        """A person or an organization. Raises KeyError."""
        return self.people.get(entry_id) or self.organizations[entry_id]

    def single_files(self) -> Iterator[Entry]:
        """The settings, the vocabulary and, where there is one, the glossary."""
        yield from (self.settings, self.vocabulary)
        if self.glossary:
            yield self.glossary

    @property
    def everything(self) -> tuple[tuple[tuple[str, str, str], ...], Journal, tuple[Release, ...]]:
        """All that there is, as it was written: for whatever is made of everything, which need ask nothing else."""
        files = (*self.single_files(), *self.all_entries())
        return tuple((found.kind, found.id, found.written) for found in files), self.journal, self.released

    def all_entries(self) -> Iterator[Entry]:
        """Every entry, by kind, then by id."""
        for kind in KINDS:
            note_walk(kind)
            yield from self._in_order(kind)

    def of_kind(self, kind: str) -> tuple[Entry, ...]:
        """The entries of a kind in the order of their ids."""
        note_walk(kind)
        return self._in_order(kind)

    @cached_property
    def _by_kind(self) -> dict[str, tuple[Entry, ...]]:
        return {}

    def _in_order(self, kind: str) -> tuple[Entry, ...]:
        """Put in order once: each rule goes through all of them."""
        if kind not in self._by_kind:
            self._by_kind[kind] = tuple(self.entries[kind][entry_id] for entry_id in sorted(self.entries[kind]))
        return self._by_kind[kind]

    def ids_of(self, kind: str) -> tuple[str, ...]:
        """The ids of a kind in their order: whoever goes on until they have enough opens no more."""
        note_walk(kind)
        return tuple(sorted(self.entries[kind]))

    def topic_of(self, topic_id: str) -> Topic:
        """The topic that a topic or subtopic belongs to."""
        topic = self.topics[topic_id]
        return self.topics[topic.broader] if topic.broader else topic

    def made_on(self, commitment: Commitment) -> PartialDate:
        """The day of the meeting where it was made."""
        return self.meetings[commitment.meeting].date


def _meeting_order(meeting: Meeting) -> tuple[int, int, int, str]:
    """Meetings by date, then id."""
    return (*meeting.date.sort_key, meeting.id)


def _by_id(entry: Entry) -> str:
    return entry.id
