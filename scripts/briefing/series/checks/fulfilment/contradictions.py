"""Two things of one entry that cannot both be so: what was counted, whose words these are."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Commitment, Meeting
from briefing.entries.base import Path
from briefing.entries.kinds.meeting import Statement
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


@of_each(Commitment, Meeting, is_of_words=True)
def check_own_words(series: Series, entry: Commitment | Meeting) -> Iterator[Problem]:
    """Our text that is the source's, word for word, is a warning: readers could not hold the one against the other."""
    for path, language, text, key, quoted in _find_quoted(entry):
        if quoted and text.rstrip(" .") == quoted.rstrip(" ."):
            yield Problem(
                entry.place_of(*path, "text", language),
                f"the text is what stands under {key}, word for word",
                "what was promised or said, in words of our own",
                "say it plainly, and no stronger",
                code="own-words",
                severity=Severity.WARNING,
            )


def _find_quoted(entry: Commitment | Meeting) -> Iterator[tuple[Path, str, str, str, str]]:
    """Each text of ours beside the source's: where, in which language, and under which key the other stands."""
    owners: list[tuple[Path, Commitment | Statement]] = [((), entry)] if isinstance(entry, Commitment) else []
    owners += [(("statements", at), said) for at, said in enumerate(entry.statements)] if isinstance(entry, Meeting) else []
    for path, owner in owners:
        quotes = [(passage.language, "words", passage.text.values.get(passage.language, "")) for passage in owner.words]
        quotes += [(owner.quote.language, "quote", owner.quote.words)] if owner.quote else []
        yield from ((path, language, owner.text.values.get(language, ""), key, words) for language, key, words in quotes)
