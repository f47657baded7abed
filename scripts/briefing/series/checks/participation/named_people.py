"""Who has an entry takes part by its id: under a name alone, the person's page would not know of the meeting."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing.entries import Entry, Meeting, Person
from briefing.entries.names import list_names
from briefing.problem import Problem, Severity
from briefing.series.checks.gathering import of_all
from briefing.series.series import Series
from briefing.text import fold


def _list_called(series: Series, entry: Entry) -> list[list[str]] | None:
    """Kind and id, and how a person is called, or each participant of a meeting who stands there under a name alone."""
    if isinstance(entry, Person):
        called = [[fold(name)] for name in list_names(entry)]
    elif isinstance(entry, Meeting):
        called = [
            [str(index), *map(fold, participant.name.values.values())]
            for index, participant in enumerate(entry.participants)
            if participant.name and not participant.person
        ]
    else:
        return None
    return [[entry.kind, entry.id], *called] if called else None


@of_all(_list_called)
def check_named_people(series: Series, called: Mapping[str, list[list[str]]]) -> Iterator[Problem]:
    """A participant under the name of a person who has an entry is a warning: it may be somebody of the same name."""
    people = {name: entry_id for (kind, entry_id), *found in called.values() if kind == Person.kind for (name,) in found}
    for (kind, entry_id), *found in called.values():
        for index, *names in found if kind == Meeting.kind else ():
            if known := next((people[name] for name in names if name in people), None):
                yield Problem(
                    series.meetings[entry_id].place_of("participants", int(index), "name"),
                    f'a participant is called as "{known}" is, who has an entry',
                    f"person: {known}",
                    f"write person: {known} in place of name, or name apart whoever is called so too",
                    code="participant",
                    severity=Severity.WARNING,
                )
