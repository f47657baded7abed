"""What an entry says by halves: a participant without a name, a due date that rests on nothing, a source named twice."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Commitment, Entry, Meeting, Settings
from briefing.entries.base import Path
from briefing.entries.kinds.meeting import Participant
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.series import Series
from briefing.text import holds_words

ONCE = {("evidence", "source"), ("relations", "commitment")}
"""Lists of maps, each with the key that two of them never share."""


@of_each()
def check_completeness(series: Series, entry: Entry) -> Iterator[Problem]:
    """A participant nobody can name and a value twice in one list are errors; a due date without its basis is a warning."""
    if isinstance(entry, Meeting):
        yield from _check_participants(entry)
        yield from _check_named(entry)
        yield from _check_notes(entry)
    if isinstance(entry, Commitment):
        yield from _check_due_basis(series, entry)
    yield from _check_lists(entry)


def _check_participants(meeting: Meeting) -> Iterator[Problem]:
    seen: list[Participant] = []
    for index, participant in enumerate(meeting.participants):
        if participant.person is None and participant.name is None:
            yield Problem(
                meeting.place_of("participants", index),
                "a participant has neither person nor name",
                "person: an id, or name: for those whom no source names",
                "add one of the two, or remove the participant",
                code="participant",
            )
        elif participant.person and participant.name:
            yield Problem(
                meeting.place_of("participants", index, "name"),
                f'a participant has both a person, "{participant.person}", and a name',
                "person: an id, or name: for those whom no source names",
                "remove name, since the person's entry has it; two participants are two items of the list",
                code="participant",
            )
        if participant.person and any(_are_one(participant, other) for other in seen):
            yield Problem(
                meeting.place_of("participants", index, "person"),
                f'"{participant.person}" takes part twice in one role',
                "one item for each who took part",
                "remove one of the two, or correct the id",
                code="twice",
            )
        elif participant.person and any(_are_in_two_roles(participant, other) for other in seen):
            yield Problem(
                meeting.place_of("participants", index, "person"),
                f'"{participant.person}" takes part twice',
                "one item for each who took part",
                "remove one of the two, correct the id, or say in a note why somebody comes in two roles",
                code="twice",
                severity=Severity.WARNING,
            )
        seen.append(participant)


def _check_named(meeting: Meeting) -> Iterator[Problem]:
    """A group that stands twice for one side, and a role that says the name once more."""
    seen: dict[tuple[object, str | None, str | None], int] = {}
    for index, participant in enumerate(meeting.participants):
        first = seen.setdefault((participant.name, participant.on_behalf_of, participant.organization), index)
        if participant.name and first != index and not participant.note:
            yield Problem(
                meeting.place_of("participants", index, "name"),
                "a participant of this name takes part already",
                f"first at line {meeting.place_of('participants', first, 'name').line}",
                "remove one of the two, or say what sets them apart",
                code="twice",
                severity=Severity.WARNING,
            )
        name = (participant.person or "").replace("-", " ")
        for language, role in participant.role.values.items() if participant.role and " " in name else ():
            if holds_words(role, name):
                yield Problem(
                    meeting.place_of("participants", index, "role", language),
                    f'the role says the name of "{participant.person}"',
                    "the office alone: the name stands beside it",
                    "leave the name out",
                    code="participant",
                    severity=Severity.WARNING,
                )
                break


def _check_notes(meeting: Meeting) -> Iterator[Problem]:
    for index, statement in enumerate(meeting.statements):
        if statement.note_sources and not statement.note:
            yield Problem(
                meeting.place_of("statements", index, "note_sources"),
                "sources of a note stand here, and there is no note",
                "note: what they tell",
                "write the note, or move them to sources, where they report the statement itself",
                code="note-sources",
                severity=Severity.WARNING,
            )


def _are_one(one: Participant, other: Participant) -> bool:
    return (one.person, one.role) == (other.person, other.role) and not one.note and not other.note


def _are_in_two_roles(one: Participant, other: Participant) -> bool:
    """As a note may say why; of two roles in one body another rule asks for it."""
    is_of_one_body = one.organization and one.role and other.role and one.organization == other.organization
    return one.person == other.person and not is_of_one_body and not one.note and not other.note


def _check_due_basis(series: Series, commitment: Commitment) -> Iterator[Problem]:
    if commitment.due_date and commitment.due_basis == "none":
        bases = [tag for tag in series.vocabulary.tags("due_bases") if tag != "none"]
        yield Problem(
            commitment.place_of("due_date"),
            f"due on {commitment.due_date}, and due_basis says that no date is stated",
            "due_basis: one of " + ", ".join(bases),
            "say what the date rests on, or remove due_date",
            code="due-basis",
            severity=Severity.WARNING,
        )
    if not commitment.due_date and commitment.due_basis != "none":
        yield Problem(
            commitment.place_of("due_basis"),
            f'due_basis says "{commitment.due_basis}", and there is no due date',
            "due_date: such as 2023-12-31",
            "add the date, or remove due_basis",
            code="due-basis",
            severity=Severity.WARNING,
        )


def _check_lists(entry: Entry) -> Iterator[Problem]:
    seen: dict[tuple[Path, str], Path] = {}
    for path, _, named in entry.references():
        if not (whose := _find_list(entry, path)):  # the parties of a series have a check of their own
            continue
        first = seen.setdefault((whose, named), path)
        if first is not path:
            yield Problem(
                entry.place_of(*path),
                f'"{named}" stands twice in {whose[-1]}',
                f"first at line {entry.place_of(*first).line}",
                "remove one of the two",
                code="twice",
            )


def _find_list(entry: Entry, path: Path) -> Path:
    """The list that an id stands in, at once or as that of one of its maps; an empty path where it may stand there twice."""
    if isinstance(path[-1], int):
        return path[:-1] if entry.kind != Settings.kind else ()
    return path[:-2] if len(path) > 2 and (path[-3], path[-1]) in ONCE else ()
