"""What a piece of news, or a day in a calendar, is about. Knows no format."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Protocol, TypeVar

from briefing.entries import Commitment, Meeting
from briefing.series.series import Series
from briefing.series.status import find_frameworks, find_topics

Subject = tuple[str, str]
"""Kind and id of a topic, framework or commitment."""


class About(Protocol):
    """Something that is about subjects."""

    @property
    def about(self) -> frozenset[Subject]: ...


Thing = TypeVar("Thing", bound=About)


def find_subjects(series: Series, entry: Meeting | Commitment) -> frozenset[Subject]:
    """The topics, subtopics and frameworks of an entry, and a commitment itself."""
    topics = {*find_topics(series, entry), *entry.topics}
    if isinstance(entry, Meeting):
        topics |= {statement.topic for statement in entry.statements}
        frameworks, own = entry.frameworks, ()
    else:
        frameworks, own = find_frameworks(series, entry), (("commitments", entry.id),)
    return frozenset({("topics", topic) for topic in topics} | {("frameworks", found) for found in frameworks} | {*own})


def sort_by_subject(things: Iterable[Thing]) -> Mapping[Subject, list[Thing]]:
    """The things about each subject, in their order; one walk for all subjects."""
    found: dict[Subject, list[Thing]] = defaultdict(list)
    for thing in things:
        for subject in thing.about:
            found[subject].append(thing)
    return found
