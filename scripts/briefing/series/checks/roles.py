"""Nobody holds two roles in one organization on one day, unless a note says why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from briefing.dates import PartialDate
from briefing.entries import Meeting, Person
from briefing.problem import Problem
from briefing.series.series import Series
from briefing.text import LanguageMap, fold


def check_roles(series: Series) -> Iterator[Problem]:
    """Compares the participants of all meetings of a day, and the posts that people hold on it."""
    seen: dict[tuple[str, str, PartialDate], tuple[str, str]] = {}
    for meeting in series.meetings.by_id:
        if meeting.date.day is None:
            continue
        for index, participant in enumerate(meeting.participants):
            if not (participant.person and participant.role and participant.organization) or participant.note:
                continue
            role = _name_role(participant.role)
            key = (participant.person, participant.organization, meeting.date)
            other, where = seen.setdefault(key, (role, meeting.id))
            if fold(other) != fold(role):
                yield _problem(meeting, index, f'"{other}" in {where}', role)
            person = series.people.get(participant.person)
            if person is None:
                continue
            for post in _posts_on(person, participant.organization, meeting.date.first_day):
                if fold(post) != fold(role):
                    yield _problem(meeting, index, f'"{post}" in {person.path}', role)


def _posts_on(person: Person, organization: str, day: date) -> Iterator[str]:
    for membership in person.memberships:
        begins = membership.start_date.first_day if membership.start_date else None
        ends = membership.end_date.last_day if membership.end_date else None
        is_held = begins is not None and begins <= day and (ends is None or day <= ends)
        if is_held and membership.organization == organization:
            yield _name_role(membership.role)


def _name_role(role: LanguageMap) -> str:
    return next(iter(role.values.values()))


def _problem(meeting: Meeting, index: int, other: str, role: str) -> Problem:
    participant = meeting.participants[index]
    return Problem(
        meeting.place_of("participants", index, "role"),
        f'on {meeting.date} "{participant.person}" is "{role}" here and {other}',
        f'one role in "{participant.organization}" on one day',
        "correct one, or add a note that says why",
        code="two-roles",
    )
