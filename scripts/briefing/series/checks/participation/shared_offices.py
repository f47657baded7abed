"""An office is one person's at a time: who follows stands in the copied lines of the one before."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Meeting
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.series import Series
from briefing.text import fold


@of_each(Meeting)
def check_shared_offices(series: Series, meeting: Meeting) -> Iterator[Problem]:
    """Two people in one office, which one of them has by a source and the other has not, are a warning without a note.

    There are offices that several hold, such as those of a parliament or of deputies: a role alone tells nothing."""
    apart = series.vocabulary.apart
    seen: dict[tuple[str, str], str] = {}
    for index, participant in enumerate(meeting.participants):
        body = series.organizations.get(participant.organization or "")
        if not participant.person or not participant.role or participant.note or not body or body.classification in apart:
            continue
        values = participant.role.values
        role = next((values[language] for language in series.languages if language in values), "")
        first = seen.setdefault((body.id, fold(role)), participant.person)
        if first == participant.person:
            continue
        if sum(_holds(series, who, body.id, role, meeting) for who in (first, participant.person)) == 1:
            yield Problem(
                meeting.place_of("participants", index, "role"),
                f'"{first}" is "{role}" of "{body.id}" here too',
                "the office that each of them held on that day",
                "correct one of the two, or add a note that says why both held it",
                code="shared-office",
                severity=Severity.WARNING,
            )


def _holds(series: Series, person_id: str, body_id: str, role: str, meeting: Meeting) -> bool:
    """Whether a post may say so for that day."""
    person = series.people.get(person_id)
    return any(
        post.organization == body_id
        and any(fold(words) == fold(role) for words in post.role.values.values())
        and meeting.date.may_lie_within(post.start_date, post.end_date)
        for post in (person.memberships if person else ())
    )
