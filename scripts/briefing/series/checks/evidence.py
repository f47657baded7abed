"""Words alone never lift a commitment above in progress."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.problem import Problem
from briefing.series.series import Series


def check_evidence(series: Series) -> Iterator[Problem]:
    """A status that needs deeds must have evidence of more than words."""
    for commitment in series.commitments:
        for index, entry in enumerate(commitment.history):
            needs_deeds = series.vocabulary.term("statuses", entry.status).needs == "deeds"
            grades = [series.vocabulary.term("evidence", item.shows) for item in entry.evidence]
            if needs_deeds and grades and all(grade.is_words for grade in grades):
                deeds = ", ".join(term.id for term in series.vocabulary.evidence if not term.is_words)
                yield Problem(commitment.place_of("history", index, "status"),
                              f'the status "{entry.status}" rests on words alone', f"evidence of one of {deeds}",
                              "find a source that shows a deed, or write in-progress", code="words-alone")
