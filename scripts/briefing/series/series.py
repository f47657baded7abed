"""The series: everything read, linked and checked, to be looked at only. Knows no page and no file format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from briefing.dates import PartialDate
from briefing.entries import (
    KINDS,
    Commitment,
    Entry,
    Framework,
    Meeting,
    Organization,
    Person,
    Settings,
    Source,
    Topic,
    Vocabulary,
)
from briefing.entries.load import Loaded
from briefing.series.links import Links


@dataclass(frozen=True)
class Series:
    """All entries by kind and id, with links both ways."""

    settings: Settings
    vocabulary: Vocabulary
    entries: Mapping[str, Mapping[str, Entry]]
    links: Links

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages, the first being the one at the top address."""
        return tuple(self.settings.languages)

    def newest_first(self, meetings: Iterable[Meeting]) -> list[Meeting]:
        return sorted(meetings, key=lambda meeting: (*meeting.date.sort_key, meeting.id), reverse=True)

    @cached_property
    def meetings(self) -> list[Meeting]:
        """Newest first."""
        return self.newest_first(self.entries["meetings"].values())

    @cached_property
    def commitments(self) -> list[Commitment]:
        """Newest first."""
        return sorted(
            self.entries["commitments"].values(), key=lambda entry: (*self.made_on(entry).sort_key, entry.id), reverse=True
        )

    @cached_property
    def people(self) -> list[Person]:
        return sorted(self.entries["people"].values(), key=lambda entry: entry.sort_name)

    @cached_property
    def organizations(self) -> list[Organization]:
        return sorted(self.entries["organizations"].values(), key=lambda entry: entry.id)

    @cached_property
    def frameworks(self) -> list[Framework]:
        return sorted(self.entries["frameworks"].values(), key=lambda entry: entry.id)

    @cached_property
    def sources(self) -> list[Source]:
        return sorted(self.entries["sources"].values(), key=lambda entry: entry.id)

    @cached_property
    def topics(self) -> list[Topic]:
        """The topics, not their subtopics, in their order."""
        return [topic for topic in self._ordered_topics() if topic.broader is None]

    def subtopics(self, topic: Topic) -> list[Topic]:
        return [other for other in self._ordered_topics() if other.broader == topic.id]

    def _ordered_topics(self) -> list[Topic]:
        return sorted(self.entries["topics"].values(), key=lambda topic: (topic.order, topic.id))

    def find(self, kind: str, entry_id: str) -> Entry:
        """The entry with this id. Raises KeyError."""
        return self.entries[kind][entry_id]

    def find_any(self, kinds: tuple[str, ...], entry_id: str) -> Entry:
        """The entry with this id in the first kind that has it. Raises KeyError."""
        return next(self.entries[kind][entry_id] for kind in kinds if entry_id in self.entries[kind])

    def all_entries(self) -> Iterator[Entry]:
        for kind in KINDS:
            yield from self.by_id(kind)

    def by_id(self, kind: str) -> list[Entry]:
        """The entries of a kind in the order of their ids; what checks go through."""
        return [self.entries[kind][entry_id] for entry_id in sorted(self.entries[kind])]

    def topic_of(self, topic_id: str) -> Topic:
        """The topic that a topic or subtopic belongs to."""
        topic = self.entries["topics"][topic_id]
        return self.entries["topics"][topic.broader] if topic.broader else topic

    def made_on(self, commitment: Commitment) -> PartialDate:
        return self.entries["meetings"][commitment.meeting].date

    def parties_of(self, organization_ids: tuple[str, ...]) -> tuple[str, ...]:
        """The states that bodies belong to, each once: `("sre", "mexico")` → `("mexico",)`."""
        found = (self.state_of(organization_id) for organization_id in organization_ids)
        return tuple(dict.fromkeys(state for state in found if state))

    def state_of(self, organization_id: str) -> str | None:
        """The state that a body belongs to, by its country."""
        return self.links.states.get(self.entries["organizations"][organization_id].country or "")


def build_series(loaded: Loaded) -> Series:
    """The series from what was loaded; where references do not resolve, it is fit for checks only."""
    return Series(loaded.settings, loaded.vocabulary, loaded.entries, Links.between(loaded.entries))
