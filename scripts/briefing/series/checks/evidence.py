"""Words alone never lift a commitment above in progress."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.problem import Problem
from briefing.series.series import Series


def check_evidence(series: Series) -> Iterator[Problem]:
    """A status that needs deeds must have evidence of more than words."""
    deeds = [term.id for term in series.vocabulary.evidence if not term.is_words]
    words = [term.id for term in series.vocabulary.evidence if term.is_words]
    lofty = [term.id for term in series.vocabulary.statuses if term.needs == "deeds"]
    for commitment in series.by_id("commitments"):
        for index, entry in enumerate(commitment.history):
            if entry.status in lofty and entry.evidence and all(item.shows in words for item in entry.evidence):
                yield Problem(commitment.place_of("history", index, "status"),
                              f'the status "{entry.status}" rests on words alone', f"evidence of one of {', '.join(deeds)}",
                              "find a source that shows a deed, or write in-progress", code="words-alone")
