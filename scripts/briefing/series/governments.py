"""Governments: who held a stated post at a party or state itself, for the time of the term. Says nothing where no entry states
one, and the same of every side.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from briefing.dates import PartialDate
from briefing.entries import Person
from briefing.text import LanguageMap


class Government(NamedTuple):
    """A term of office: who, in which post, from when until when."""

    side: str
    """The party or state."""
    person: Person
    role: LanguageMap
    started: PartialDate
    ended: PartialDate | None
    """None while nothing states an end."""

    @property
    def key(self) -> str:
        """The value in addresses: who it is, and since when."""
        return f"{self.person.id}-{self.started}"

    def covers(self, day: PartialDate) -> bool:
        """Whether the whole of a day, month or year lies within the term."""
        return day.lies_within(self.started, self.ended)


def list_governments(people: Iterable[Person], sides: Iterable[str]) -> Mapping[str, tuple[Government, ...]]:
    """Id of each party or state → its governments in the order of their terms; each term once."""
    found = {
        side: {
            government.key: government
            for person in people
            for post in person.memberships
            if post.organization == side and post.start_date
            for government in [Government(side, person, post.role, post.start_date, post.end_date)]
        }
        for side in sides
    }
    return {side: tuple(sorted(terms.values(), key=lambda term: term.started.sort_key)) for side, terms in found.items()}
