"""A participant has the role that their post at the organization gives them on that day, unless a note says why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from briefing.entries import Meeting, Person
from briefing.problem import Problem
from briefing.series.checks.each import of_each
from briefing.series.checks.participation.roles import describe_two, list_roles, name_role
from briefing.series.series import Series
from briefing.text import fold


@of_each(Meeting)
def check_posts_on_day(series: Series, meeting: Meeting) -> Iterator[Problem]:
    """Compares the participants of a meeting with the posts that they hold on its day."""
    for _, person_id, organization, _, role, index in list_roles(series, meeting) or ():
        if person := series.people.get(person_id):
            for post in _posts_on(person, organization, meeting.date.first_day):
                if fold(post) != fold(role):
                    yield describe_two(meeting, index, f'"{post}" in {person.path}', role)


def _posts_on(person: Person, organization: str, day: date) -> Iterator[str]:
    for membership in person.memberships:
        begins = membership.start_date.first_day if membership.start_date else None
        ends = membership.end_date.last_day if membership.end_date else None
        is_held = begins is not None and begins <= day and (ends is None or day <= ends)
        if is_held and membership.organization == organization:
            yield name_role(membership.role)
