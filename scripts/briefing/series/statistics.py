"""Numbers over the whole series: by status, year, month. Knows no drawing and no page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from briefing.entries import Vocabulary
from briefing.series.series import Series
from briefing.series.standing.status import Standing

FEW = 5
"""Fewer scored than this are not held against each other."""
STEPS = (30, 90, 180, 365)
"""Days that part the times to a first follow-up."""


@dataclass(frozen=True)
class StatusCounts:
    """How a group of commitments stands."""

    total: int
    by_status: Mapping[str, int]
    """In the vocabulary's order, zeros left out."""
    scored: int
    """How many have a score for the party, or for anybody."""
    score: int
    """The sum of those scores."""
    not_verifiable: int
    """Of how many nobody could tell."""


def count_statuses(vocabulary: Vocabulary, standings: Sequence[Standing], party: str | None = None) -> StatusCounts:
    """The counts of a group; with a party, the scores are that party's, else the sum over all who have one."""
    counted = Counter(standing.status for standing in standings)
    scores: list[int] = []
    for standing in standings:
        given = standing.since.scores if standing.since else {}
        if party in given:
            scores.append(given[party])
        elif party is None and given:
            scores.append(sum(given.values()))
    by_status = {term.id: counted[term.id] for term in vocabulary.statuses if counted[term.id]}
    unverifiable = sum(standing.is_unverifiable for standing in standings)
    return StatusCounts(len(standings), by_status, len(scores), sum(scores), unverifiable)


def per_year(series: Series) -> dict[int, tuple[int, int]]:
    """Meetings and commitments of each year, years without any included."""
    meetings = Counter(meeting.date.year for meeting in series.meetings)
    commitments = Counter(series.made_on(found).year for found in series.commitments)
    years = [*meetings, *commitments]
    return {year: (meetings[year], commitments[year]) for year in range(min(years), max(years) + 1)} if years else {}


def days_to_follow_up(series: Series, day: date) -> dict[str, int]:
    """How many commitments had their first evidence within so many days: `{"30": 12, …, "more": 3, "never": 40}`."""
    counted: Counter[str] = Counter()
    for commitment in series.commitments:
        made = series.made_on(commitment).first_day
        first = next(
            (entry.date.first_day for entry in commitment.history if entry.evidence and entry.date.first_day <= day), None
        )
        counted["never" if first is None else _step((first - made).days)] += 1
    return {step: counted[step] for step in (*map(str, STEPS), "more", "never")}


def _step(days: int) -> str:
    return next((str(step) for step in STEPS if days <= step), "more")


def due_months(series: Series) -> dict[tuple[int, int], int]:
    """How many commitments fall due in each month, by year and month; a due year alone counts in December."""
    days = [commitment.due_date.last_day for commitment in series.commitments if commitment.due_date]
    return dict(sorted(Counter((day.year, day.month) for day in days).items()))
