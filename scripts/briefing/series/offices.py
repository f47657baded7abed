"""Which posts a person held and when, by sources and by meetings, and what was promised in them. Knows no day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from briefing.dates import PartialDate
from briefing.entries import Meeting, Person, Vocabulary
from briefing.entries.kinds.meeting import Participant
from briefing.text import LanguageMap, name_order


class Office(NamedTuple):
    """A post at a body: as a source states it, or as somebody bore it from one meeting to another."""

    organization: str
    role: LanguageMap | None
    first: PartialDate | None
    """Since when; of a post known from meetings only, the day of the first."""
    last: PartialDate | None
    """Until when; of a post known from meetings only, the day of the last."""
    meetings: int
    """At how many meetings somebody bore it; 0 for a post that is known from a source."""
    sources: tuple[str, ...] = ()
    """Where a source states it."""

    @property
    def is_stated(self) -> bool:
        """Whether a source states the post itself, and not only that somebody came in it."""
        return not self.meetings

    def covers(self, day: PartialDate) -> bool:
        """Whether the day may lie within."""
        return day.may_lie_within(self.first, self.last)


class Holder(NamedTuple):
    """Who held a post."""

    person: Person
    office: Office


def list_present(vocabulary: Vocabulary, meeting: Meeting) -> list[Participant]:
    """Those who took part; who was expected and stayed away is left out."""
    away = {term.id for term in vocabulary.attendance if term.is_absence}
    return [found for found in meeting.participants if found.attendance not in away]


def find_offices(people: Iterable[Person], met: Iterable[tuple[Meeting, Participant]]) -> Mapping[str, tuple[Office, ...]]:
    """Id of a person → the posts, newest first; `met` is in the order of time. A post that a source states goes before."""
    runs: dict[str, list[Office]] = defaultdict(list)
    for meeting, found in met:
        if not found.organization or not found.person:
            continue
        mine = runs[found.person]
        if mine and mine[-1].organization == found.organization and _is_same(mine[-1].role, found.role):
            earlier = mine.pop()
            mine.append(Office(found.organization, earlier.role, earlier.first, meeting.date, earlier.meetings + 1))
        else:
            mine.append(Office(found.organization, found.role, meeting.date, meeting.date, 1))
    return {person.id: _join_stated(person, runs[person.id]) for person in people}


def _join_stated(person: Person, seen: list[Office]) -> tuple[Office, ...]:
    posts = person.memberships
    stated = [Office(post.organization, post.role, post.start_date, post.end_date, 0, post.sources) for post in posts]
    found = [*stated, *(post for post in seen if not any(_holds(one, post) for one in stated))]
    return tuple(sorted(found, key=lambda post: post.first.sort_key if post.first else (0, 0, 0), reverse=True))


def _holds(stated: Office, seen: Office) -> bool:
    """Whether a post known from meetings lies within one that a source states."""
    days = [day for day in (seen.first, seen.last) if day]
    return stated.organization == seen.organization and all(map(stated.covers, days))


def list_told(offices: Iterable[Office], side_of: Callable[[str], str | None]) -> tuple[Office, ...]:
    """The posts without those that follow from another: `President, Presidency of Aldovia` at some meetings, where a source
    states `President, Aldovia` for those days."""
    found = tuple(offices)
    stated = [post for post in found if post.is_stated]
    return tuple(post for post in found if post.is_stated or not any(_follows(post, one, side_of) for one in stated))


def _follows(seen: Office, stated: Office, side_of: Callable[[str], str | None]) -> bool:
    is_inside = all(stated.covers(day) for day in (seen.first, seen.last) if day)
    return side_of(seen.organization) == stated.organization and is_inside and _is_same(seen.role, stated.role)


def _is_same(role: LanguageMap | None, other: LanguageMap | None) -> bool:
    """Whether two roles at one body are one post: equal, or one says more of it, as `President` and `President of Aldovia`."""
    if role is None or other is None:
        return role is other
    mine, its = ({language: words.casefold() for language, words in one.values.items()} for one in (role, other))
    shared = mine.keys() & its.keys()
    return any(mine[one].startswith(its[one]) or its[one].startswith(mine[one]) for one in shared)


def find_promisers(
    parties: Iterable[str], present: Iterable[tuple[Participant, str | None]], holders: Iterable[Holder], made: PartialDate
) -> tuple[str, ...]:
    """The people in whose office it was promised.

    Those who stood for one of the parties at the meeting, and those who then held a post at a body that the promise names
    itself, who are `holders`.
    """
    bound = set(parties)
    found = [who.person for who, side in present if who.person and side in bound]
    held = [holder.person for holder in holders if holder.office.covers(made)]
    found += [person.id for person in sorted(held, key=lambda person: name_order(person.sort_name))]
    return tuple(dict.fromkeys(found))


def list_holders(people: Iterable[Person], offices: Mapping[str, Iterable[Office]]) -> Mapping[str, tuple[Holder, ...]]:
    """Id of a body → who held which post there, in the order of these people."""
    found: dict[str, list[Holder]] = defaultdict(list)
    for person in people:
        for office in offices[person.id]:
            found[office.organization].append(Holder(person, office))
    return {body: tuple(holders) for body, holders in found.items()}
