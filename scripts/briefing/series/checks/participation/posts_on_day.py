"""A participant has the role that their post at the organization gives them on that day, unless a note says why."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.dates import PartialDate
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
            for post in _posts_on(person, organization, meeting.date):
                if fold(post) != fold(role):
                    yield describe_two(meeting, index, f'"{post}" in {person.path}', role)


def _posts_on(person: Person, organization: str, day: PartialDate) -> Iterator[str]:
    """What they surely held: of a post whose start nobody knows nothing follows."""
    for membership in person.memberships:
        if membership.organization == organization and day.lies_within(membership.start_date, membership.end_date):
            yield name_role(membership.role)
