"""Under which government something was promised, and whether its term has ended. Follows from stated posts at a party or state
itself; says nothing where no entry does, and the same of every side.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from briefing.dates import PartialDate
from briefing.entries import Commitment, Person
from briefing.series.series import Series
from briefing.text import LanguageMap


@dataclass(frozen=True)
class FormerGovernment:
    """Who held the post when it was promised, and the last day of the term."""

    person: Person
    role: LanguageMap
    ended: PartialDate


def find_former_governments(series: Series, commitment: Commitment, day: date) -> Iterator[FormerGovernment]:
    """For each side that must act, the government of the day of the promise, where its term has ended before `day`."""
    made = series.made_on(commitment)
    for side in series.sides_of(commitment.parties):
        for person in series.people.by_id:
            for post in person.memberships:
                start, end = post.start_date, post.end_date
                if post.organization != side or start is None or end is None:
                    continue
                if start.first_day <= made.first_day and made.last_day <= end.last_day < day:
                    yield FormerGovernment(person, post.role, end)
