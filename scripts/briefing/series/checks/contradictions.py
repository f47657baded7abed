"""Two things of one entry that cannot both be so: what was counted, whose words these are."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Commitment, Meeting
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.series import Series


@of_each(Meeting)
def check_considered(series: Series, meeting: Meeting) -> Iterator[Problem]:
    """No more passages can have become statements than were considered."""
    counted = meeting.considered
    if counted and counted.as_statements > counted.candidates:
        yield Problem(
            meeting.place_of("considered", "as_statements"),
            f"{counted.as_statements} of {counted.candidates} passages became statements",
            f"at most {counted.candidates}",
            "count both again",
            code="counted",
        )


@of_each(Commitment, is_of_words=True)
def check_own_words(series: Series, commitment: Commitment) -> Iterator[Problem]:
    """Our text that is the source's, word for word, is a warning: readers could not hold the one against the other."""
    for passage in commitment.words:
        quoted = passage.text.values.get(passage.language, "")
        if quoted and commitment.text.values.get(passage.language) == quoted:
            yield Problem(
                commitment.place_of("text", passage.language),
                "the text is the passage under words, word for word",
                "what was promised, in words of our own",
                "say it plainly: who does what until when",
                code="own-words",
                severity=Severity.WARNING,
            )
