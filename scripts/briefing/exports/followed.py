"""What can be followed: the topics, frameworks and commitments that a piece of news or a day in a calendar is about.

Knows no format.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol, TypeVar

from briefing.entries import Commitment, Entry, Framework, Meeting, Topic
from briefing.series.series import Series

Followed = tuple[str, str]
"""Kind and id of a topic, framework or commitment."""


class About(Protocol):
    """Something that is about followed entries."""

    @property
    def about(self) -> frozenset[Followed]:
        """Kinds and ids of what it is about."""


Thing = TypeVar("Thing", bound=About)


def list_followed(series: Series) -> Iterator[Entry]:
    """The entries that have a feed and a calendar of their own."""
    yield from series.topics.by_id
    yield from series.frameworks.by_id
    yield from series.commitments.by_id


def find_followed(series: Series, entry: Meeting | Commitment) -> frozenset[Followed]:
    """The topics, subtopics and frameworks of an entry, and a commitment itself."""
    topics = {topic.id for topic in series.topics_of(entry)} | set(entry.topics)
    own: set[Followed] = set()
    if isinstance(entry, Meeting):
        topics |= {statement.topic for statement in entry.statements}
    else:
        own = {(Commitment.kind, entry.id)}
    frameworks = {(Framework.kind, framework.id) for framework in series.frameworks_of(entry)}
    return frozenset({(Topic.kind, topic) for topic in topics} | frameworks | own)


def sort_by_followed(things: Iterable[Thing]) -> Mapping[Followed, list[Thing]]:
    """The things about each followed entry, in their order; one walk for all of them."""
    found: dict[Followed, list[Thing]] = defaultdict(list)
    for thing in things:
        for key in thing.about:
            found[key].append(thing)
    return found
