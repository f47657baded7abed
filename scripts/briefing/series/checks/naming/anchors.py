"""What can be linked to inside a page has a name of its own: statements, parts of a commitment, terms of the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.entries import Commitment, Entry, Glossary, Meeting
from briefing.entries.base import Path
from briefing.problem import Place, Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.series import Series


@of_each(Commitment, Glossary, Meeting)
def check_anchors(series: Series, entry: Entry) -> Iterator[Problem]:
    """Two things with one anchor are an error; a statement's also stands behind its meeting's id, on other pages."""
    if isinstance(entry, Commitment):
        yield from _check_own(entry, "milestones", "the part", [part.id for part in entry.milestones])
    if isinstance(entry, Glossary):
        yield from _check_own(entry, "terms", "the term", [term.id for term in entry.terms])
    if isinstance(entry, Meeting):
        for index, statement in enumerate(entry.statements):
            first, path = _find_first(series, f"{entry.id}-{statement.id}")
            if (first.id, path) != (entry.id, ("statements", index, "id")):
                yield _twin(f'the statement "{statement.id}"', entry, index, "statements", first.place_of(*path))


def _find_first(series: Series, anchor: str) -> tuple[Meeting, Path]:
    """The first statement with an anchor, of a meeting whose id is the beginning of it. Raises KeyError where there is none."""
    for match in re.finditer("-", anchor):
        if meeting := series.meetings.get(anchor[: match.start()]):
            for index, statement in enumerate(meeting.statements):
                if statement.id == anchor[match.end() :]:
                    return meeting, ("statements", index, "id")
    raise KeyError(anchor)


def _check_own(entry: Entry, field: str, what: str, ids: list[str]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for index, found in enumerate(ids):
        first = seen.setdefault(found, index)
        if first != index:
            yield _twin(f'{what} "{found}"', entry, index, field, entry.place_of(field, first, "id"))


def _twin(what: str, entry: Entry, index: int, field: str, first: Place) -> Problem:
    return Problem(
        entry.place_of(field, index, "id"),
        f"{what} has the same name as the one at {first}",
        "a name of its own",
        "rename the newer of the two",
        code="twin-id",
    )


@of_each(Meeting, is_of_words=True)
def check_numbered_statements(series: Series, meeting: Meeting) -> Iterator[Problem]:
    """A name that a draft has given says nothing, and addresses lead to it for good."""
    for index, statement in enumerate(meeting.statements):
        if re.fullmatch(r"statement-\d+", statement.id):
            yield Problem(
                meeting.place_of("statements", index, "id"),
                f'"{statement.id}" is the name that the draft gave it',
                "a name that says what is said, such as fees-shall-fall: it never changes",
                "call it so",
                code="drafted-name",
                severity=Severity.WARNING,
            )
