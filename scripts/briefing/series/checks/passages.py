"""What a source says word for word stands in the source's own language; the other languages translate it."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Entry
from briefing.entries.base import Path
from briefing.entries.shared import Passage
from briefing.problem import Problem
from briefing.series.series import Series


def check_passages(series: Series) -> Iterator[Problem]:
    """A passage that has no words in the language it names is an error."""
    for entry, path, passage in _find_passages(series):
        if passage.language not in passage.text.values:
            yield Problem(
                entry.place_of(*path, "language"),
                f'the passage has no words in its own language, "{passage.language}"',
                "one of " + ", ".join(passage.text.values),
                f"write what the source says under {passage.language}:, or name the language it is in",
                code="passage",
            )


def _find_passages(series: Series) -> Iterator[tuple[Entry, Path, Passage]]:
    for commitment in series.commitments.by_id:
        for index, passage in enumerate(commitment.words):
            yield commitment, ("words", index), passage
    for meeting in series.meetings.by_id:
        for number, statement in enumerate(meeting.statements):
            for index, passage in enumerate(statement.words):
                yield meeting, ("statements", number, "words", index), passage
