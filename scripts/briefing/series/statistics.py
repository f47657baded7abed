"""Numbers over the whole series: by topic, year, party, month. Knows no drawing and no page."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from briefing.entries import Commitment, Topic
from briefing.series.series import Series
from briefing.series.status import find_standing, find_topics

FEW = 5
"""Fewer scored than this are not held against each other."""
STEPS = (30, 90, 180, 365)
"""Days that part the times to a first follow-up."""


@dataclass(frozen=True)
class Standings:
    """How a group of commitments stands."""

    total: int
    by_status: dict[str, int]
    """In the vocabulary's order, zeros left out."""
    scored: int
    """How many have a score for the party, or for anybody."""
    score: int
    """The sum of those scores."""
    not_verifiable: int


def tally(series: Series, commitments: list[Commitment], as_of: date, party: str | None = None) -> Standings:
    """The standing of a group; with a party, the scores are that party's."""
    counted: Counter[str] = Counter()
    scores: list[int] = []
    for commitment in commitments:
        standing = find_standing(series, commitment, as_of)
        counted[standing.status] += 1
        given = standing.since.scores if standing.since else {}
        mine = [given[party]] if party in given else [] if party else list(given.values())
        scores += mine[:1] if party else [sum(mine)] if mine else []
    tags = series.vocabulary.tags("statuses")
    return Standings(
        len(commitments),
        {tag: counted[tag] for tag in tags if counted[tag]},
        len(scores),
        sum(scores),
        counted["not-verifiable"],
    )


def on_topic(series: Series, topic: Topic) -> list[Commitment]:
    """The commitments on a topic or subtopic, newest first."""
    if topic.broader is None:
        return [found for found in series.commitments if topic.id in find_topics(series, found)]
    return [found for found in series.commitments if topic.id in found.topics]


def of_party(commitments: list[Commitment], party: str) -> list[Commitment]:
    """Those that a party must act on."""
    return [found for found in commitments if party in found.parties]


def per_year(series: Series) -> dict[int, tuple[int, int]]:
    """Meetings and commitments of each year, years without any included."""
    meetings = Counter(meeting.date.year for meeting in series.meetings)
    commitments = Counter(series.made_on(found).year for found in series.commitments)
    years = [*meetings, *commitments]
    return {year: (meetings[year], commitments[year]) for year in range(min(years), max(years) + 1)} if years else {}


def days_to_follow_up(series: Series, as_of: date) -> dict[str, int]:
    """How many commitments had their first evidence within so many days: `{"30": 12, …, "more": 3, "never": 40}`."""
    counted: Counter[str] = Counter()
    for commitment in series.commitments:
        made = series.made_on(commitment).first_day
        first = next(
            (entry.date.first_day for entry in commitment.history if entry.evidence and entry.date.first_day <= as_of), None
        )
        counted["never" if first is None else _step((first - made).days)] += 1
    return {step: counted[step] for step in (*map(str, STEPS), "more", "never")}


def _step(days: int) -> str:
    return next((str(step) for step in STEPS if days <= step), "more")


def due_months(series: Series) -> dict[tuple[int, int], int]:
    """How many commitments fall due in each month, by year and month; a due year alone counts in December."""
    days = [commitment.due_date.last_day for commitment in series.commitments if commitment.due_date]
    return dict(sorted(Counter((day.year, day.month) for day in days).items()))
