"""Words alone never lift a commitment to a status that needs deeds."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Commitment
from briefing.entries.base import Path
from briefing.problem import Problem
from briefing.series.checks.each import of_each
from briefing.series.series import Series


@of_each(Commitment)
def check_evidence(series: Series, commitment: Commitment) -> Iterator[Problem]:
    """A status that needs deeds must have evidence of more than words; one that leaves the matter open may have it earlier."""
    deeds = [term.id for term in series.vocabulary.evidence if not term.is_words]
    words = [term.id for term in series.vocabulary.evidence if term.is_words]
    lofty = {term.id: term for term in series.vocabulary.statuses if term.needs == "deeds"}
    lower = [term.id for term in series.vocabulary.statuses if term.needs == "evidence" and not term.closes]
    shown = []
    for index, entry in enumerate(commitment.history):
        shown += [item.shows for item in entry.evidence]
        if entry.status not in lofty or not entry.evidence:
            continue
        bears = [item.shows for item in entry.evidence] if lofty[entry.status].closes else shown
        if all(grade in words for grade in bears):
            yield _problem(commitment, ("history", index, "status"), entry.status, deeds, lower)
    for index, part in enumerate(commitment.milestones):
        if part.status in lofty and part.evidence and all(item.shows in words for item in part.evidence):
            yield _problem(commitment, ("milestones", index, "status"), part.status, deeds, lower)


def _problem(commitment: Commitment, path: Path, status: str, deeds: list[str], lower: list[str]) -> Problem:
    return Problem(
        commitment.place_of(*path),
        f'the status "{status}" rests on words alone',
        f"evidence of one of {', '.join(deeds)}",
        f"find a source that shows a deed, or write {' or '.join(lower)}",
        code="words-alone",
    )
