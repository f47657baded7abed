"""A group of commitments in numbers that add up: who made them, what is closed, what is open. Knows no word and no page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from briefing.dates import PartialDate
from briefing.entries import Commitment
from briefing.series.accounts import SEVERAL
from briefing.series.standing.edition import Edition
from briefing.series.standing.marks import Mark
from briefing.series.standing.status import Standing


@dataclass(frozen=True)
class Tally:
    """Each commitment stands once in `by_side`, and once in `closed`, `still_open` or `not_verifiable`."""

    total: int
    meetings: int
    """How many meetings they were made at."""
    since: PartialDate
    """The day of the first of these meetings."""
    until: PartialDate
    """The day of the last."""
    by_side: Mapping[str, int]
    """The id of the party or state that must act alone, or `SEVERAL`; the most frequent first."""
    closed: Mapping[str, int]
    """Status → how many of those that came to an end; in the vocabulary's order, as the next two."""
    still_open: Mapping[str, int]
    """Status → how many of which something is still expected."""
    not_verifiable: Mapping[str, int]
    """Status → how many of which nobody could tell."""
    overdue: int
    """How many of the open ones should have been done."""
    not_looked_into: int
    """How many of the open ones fell due later than sources were read."""
    single: int
    """How many of all rest on one side's account."""
    next_due: Commitment | None
    """The open one that falls due next."""


def tally(edition: Edition, commitments: Sequence[Commitment]) -> Tally | None:
    """The numbers of a group; None of an empty one."""
    if not commitments:
        return None
    series = edition.series
    standings = {found.id: edition.standing(found) for found in commitments}
    days = sorted((series.made_on(found) for found in commitments), key=lambda day: day.sort_key)
    sides = Counter(_find_side(series.sides_of(found.parties) or found.parties) for found in commitments)

    def count(holds: Callable[[Standing], bool]) -> dict[str, int]:
        found = Counter(standing.status for standing in standings.values() if holds(standing))
        return {status: found[status] for status in series.vocabulary.tags("statuses") if found[status]}

    return Tally(
        total=len(commitments),
        meetings=len({found.meeting for found in commitments}),
        since=days[0],
        until=days[-1],
        by_side=dict(sorted(sides.items(), key=lambda item: (-item[1], item[0]))),
        closed=count(lambda standing: not standing.is_open and not standing.is_unverifiable),
        still_open=count(lambda standing: standing.is_open),
        not_verifiable=count(lambda standing: standing.is_unverifiable),
        overdue=sum(Mark.OVERDUE in standing.marks for standing in standings.values()),
        not_looked_into=sum(Mark.NOT_LOOKED_INTO in standing.marks for standing in standings.values()),
        single=sum(Mark.SINGLE_ACCOUNT in standing.marks for standing in standings.values()),
        next_due=edition.find_next_due(commitments),
    )


def _find_side(sides: Sequence[str]) -> str:
    return sides[0] if len(sides) == 1 else SEVERAL
