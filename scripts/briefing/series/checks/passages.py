"""What a source says word for word stands in the source's own language; the other languages translate it."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Commitment, Meeting
from briefing.entries.base import Path
from briefing.entries.shared import Passage
from briefing.problem import Problem
from briefing.series.checks.each import of_each
from briefing.series.series import Series


@of_each(Commitment, Meeting)
def check_passages(series: Series, entry: Commitment | Meeting) -> Iterator[Problem]:
    """A passage that has no words in the language it names is an error."""
    for path, passage in _find_passages(entry):
        if passage.language not in passage.text.values:
            yield Problem(
                entry.place_of(*path, "language"),
                f'the passage has no words in its own language, "{passage.language}"',
                "one of " + ", ".join(passage.text.values),
                f"write what the source says under {passage.language}:, or name the language it is in",
                code="passage",
            )


def _find_passages(entry: Commitment | Meeting) -> Iterator[tuple[Path, Passage]]:
    if isinstance(entry, Commitment):
        yield from ((("words", index), passage) for index, passage in enumerate(entry.words))
        return
    for number, statement in enumerate(entry.statements):
        yield from ((("statements", number, "words", index), passage) for index, passage in enumerate(statement.words))
