"""Nobody holds two roles in one organization on one day, unless a note says why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing.entries import Entry, Meeting
from briefing.problem import Problem
from briefing.series.checks.gathering import of_all
from briefing.series.series import Series
from briefing.text import LanguageMap, fold

Role = tuple[str, str, str, str, str, int]
"""Day, person, organization, meeting, role, and the how-many-eth participant holds it."""


def list_roles(series: Series, entry: Entry) -> list[Role] | None:
    """Those of a meeting's participants; None where nothing of them could be held against others."""
    if not isinstance(entry, Meeting) or entry.date.day is None:
        return None
    return [
        (str(entry.date), who.person, who.organization, entry.id, name_role(who.role), index)
        for index, who in enumerate(entry.participants)
        if who.person and who.role and who.organization and not who.note
    ] or None


@of_all(list_roles)
def check_roles(series: Series, roles: Mapping[str, list[Role]]) -> Iterator[Problem]:
    """Compares the participants of all meetings of a day."""
    seen: dict[tuple[str, str, str], tuple[str, str]] = {}
    for found in roles.values():
        for day, person, organization, meeting_id, role, index in found:
            other, where = seen.setdefault((person, organization, day), (role, meeting_id))
            if fold(other) != fold(role):
                yield describe_two(series.meetings[meeting_id], index, f'"{other}" in {where}', role)


def name_role(role: LanguageMap) -> str:
    """A role in one language, to be held against another."""
    return next(iter(role.values.values()))


def describe_two(meeting: Meeting, index: int, other: str, role: str) -> Problem:
    """A participant is one thing here and another elsewhere."""
    participant = meeting.participants[index]
    return Problem(
        meeting.place_of("participants", index, "role"),
        f'on {meeting.date} "{participant.person}" is "{role}" here and {other}',
        f'one role in "{participant.organization}" on one day',
        "correct one, or add a note that says why",
        code="two-roles",
    )
