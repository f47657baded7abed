"""Why a commitment stands where it does: the word of its status alone gives no reason."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Commitment
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.series import Series
from briefing.text import fold


@of_each(Commitment)
def check_said_of_status(series: Series, commitment: Commitment) -> Iterator[Problem]:
    """A rationale that is the label of its status is a warning, once for each entry of the history."""
    tags = series.vocabulary.tags("statuses")
    for index, known in enumerate(commitment.history):
        status = series.vocabulary.term("statuses", known.status) if known.status in tags else None
        for language, words in known.rationale.values.items():
            if status and fold(words).strip(" .!") in {fold(status.id), fold(status.label.values.get(language, status.id))}:
                yield Problem(
                    commitment.place_of("history", index, "rationale", language),
                    f'"{words}" is the status once more',
                    "why it stands there: what happened, as the evidence shows it",
                    "write it in a sentence",
                    code="rationale",
                    severity=Severity.WARNING,
                )
                break
