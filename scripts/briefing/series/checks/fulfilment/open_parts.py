"""A commitment that was kept whole has no part that was not."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Commitment
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.series import Series


@of_each(Commitment)
def check_open_parts(series: Series, commitment: Commitment) -> Iterator[Problem]:
    """Each is a warning at the part. Kept whole is what ends the matter well and in full, as the closed list says it."""
    whole = [
        term.id for term in series.vocabulary.statuses if term.closes and term.tone == "good" and term.weight in (None, "full")
    ]
    known = series.vocabulary.tags("statuses")
    status = commitment.history[-1].status
    for index, part in enumerate(commitment.milestones if status in whole else ()):
        if part.status in known and part.status not in whole:
            yield Problem(
                commitment.place_of("milestones", index, "status"),
                f'the part is "{part.status}", and the whole is "{status}"',
                "a whole that says no more than its parts",
                "correct one of the two",
                code="parts-and-whole",
                severity=Severity.WARNING,
            )
