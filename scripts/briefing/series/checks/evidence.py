"""Words alone never lift a commitment to a status that needs deeds."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.problem import Problem
from briefing.series.series import Series


def check_evidence(series: Series) -> Iterator[Problem]:
    """A status that needs deeds must have evidence of more than words; one that leaves the matter open may have it earlier."""
    deeds = [term.id for term in series.vocabulary.evidence if not term.is_words]
    words = [term.id for term in series.vocabulary.evidence if term.is_words]
    lofty = {term.id: term for term in series.vocabulary.statuses if term.needs == "deeds"}
    lower = [term.id for term in series.vocabulary.statuses if term.needs == "evidence" and not term.closes]
    for commitment in series.commitments.by_id:
        shown = []
        for index, entry in enumerate(commitment.history):
            shown += [item.shows for item in entry.evidence]
            if entry.status not in lofty or not entry.evidence:
                continue
            bears = [item.shows for item in entry.evidence] if lofty[entry.status].closes else shown
            if all(grade in words for grade in bears):
                yield Problem(
                    commitment.place_of("history", index, "status"),
                    f'the status "{entry.status}" rests on words alone',
                    f"evidence of one of {', '.join(deeds)}",
                    f"find a source that shows a deed, or write {' or '.join(lower)}",
                    code="words-alone",
                )
