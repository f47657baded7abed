"""What an entry says by halves: a participant without a name, a due date that rests on nothing, a source named twice."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Entry
from briefing.entries.base import Path
from briefing.problem import Problem, Severity
from briefing.series.series import Series


def check_completeness(series: Series) -> Iterator[Problem]:
    """A participant nobody can name and a value twice in one list are errors; a due date without its basis is a warning."""
    for meeting in series.meetings.by_id:
        for index, participant in enumerate(meeting.participants):
            if participant.person is None and participant.name is None:
                yield Problem(
                    meeting.place_of("participants", index),
                    "a participant has neither person nor name",
                    "person: an id, or name: for those whom no source names",
                    "add one of the two, or remove the participant",
                    code="participant",
                )
    for commitment in series.commitments.by_id:
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
    for entry in (*series.single_files(), *series.all_entries()):
        yield from _check_lists(entry)


def _check_lists(entry: Entry) -> Iterator[Problem]:
    seen: dict[tuple[Path, str], Path] = {}
    for path, _, named in entry.references():
        if not isinstance(path[-1], int) or entry.kind == "series":  # parties have a check of their own
            continue
        first = seen.setdefault((path[:-1], named), path)
        if first is not path:
            yield Problem(
                entry.place_of(*path),
                f'"{named}" stands twice in {path[-2]}',
                f"first at line {entry.place_of(*first).line}",
                "remove one of the two",
                code="twice",
            )
