"""What can be linked to inside a page has a name of its own: statements, parts of a commitment, terms of the glossary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing.entries import Entry
from briefing.entries.base import Path
from briefing.problem import Problem
from briefing.series.series import Series


def check_anchors(series: Series) -> Iterator[Problem]:
    """Two things with one anchor are an error; a statement's also stands behind its meeting's id, on other pages."""
    yield from _check(
        (f"{meeting.id}-{statement.id}", f'the statement "{statement.id}"', meeting, ("statements", index, "id"))
        for meeting in series.meetings.by_id
        for index, statement in enumerate(meeting.statements)
    )
    for commitment in series.commitments.by_id:
        yield from _check_own(commitment, "milestones", "the part", [part.id for part in commitment.milestones])
    if series.glossary:
        yield from _check_own(series.glossary, "terms", "the term", [term.id for term in series.glossary.terms])


def _check_own(entry: Entry, field: str, what: str, ids: list[str]) -> Iterator[Problem]:
    yield from _check((found, f'{what} "{found}"', entry, (field, index, "id")) for index, found in enumerate(ids))


def _check(anchors: Iterable[tuple[str, str, Entry, Path]]) -> Iterator[Problem]:
    """Of each anchor its name, what has it, and where it stands."""
    seen: dict[str, tuple[Entry, Path]] = {}
    for anchor, what, entry, path in anchors:
        first, there = seen.setdefault(anchor, (entry, path))
        if (first, there) != (entry, path):
            yield Problem(
                entry.place_of(*path),
                f"{what} has the same name as the one at {first.place_of(*there)}",
                "a name of its own",
                "rename the newer of the two",
                code="twin-id",
            )
