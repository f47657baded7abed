"""What can be linked to inside a page has a name of its own: statements, parts of a commitment, terms of the glossary."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Entry
from briefing.problem import Place, Problem
from briefing.series.series import Series


def check_anchors(series: Series) -> Iterator[Problem]:
    """Two things with one anchor are an error; a statement's also stands behind its meeting's id, on other pages."""
    seen: dict[str, Place] = {}
    for meeting in series.meetings.by_id:
        for index, statement in enumerate(meeting.statements):
            place = meeting.place_of("statements", index, "id")
            yield from _check(seen, f"{meeting.id}-{statement.id}", f'the statement "{statement.id}"', place)
    for commitment in series.commitments.by_id:
        ids = [part.id for part in commitment.milestones]
        yield from _check_own(commitment, "milestones", "the part", ids)
    if series.glossary:
        yield from _check_own(series.glossary, "terms", "the term", [term.id for term in series.glossary.terms])


def _check_own(entry: Entry, field: str, what: str, ids: list[str]) -> Iterator[Problem]:
    seen: dict[str, Place] = {}
    for index, found in enumerate(ids):
        yield from _check(seen, found, f'{what} "{found}"', entry.place_of(field, index, "id"))


def _check(seen: dict[str, Place], anchor: str, what: str, place: Place) -> Iterator[Problem]:
    first = seen.setdefault(anchor, place)
    if first is not place:
        yield Problem(
            place,
            f"{what} has the same name as the one at {first}",
            "a name of its own",
            "rename the newer of the two",
            code="twin-id",
        )
