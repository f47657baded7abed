"""For whom somebody took part: one thing, and said."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Meeting
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.series import Series


@of_each(Meeting)
def check_sides_of_participants(series: Series, meeting: Meeting) -> Iterator[Problem]:
    """Who is of one party's body and stands on the other's side, or on none, is a warning, unless a note says why."""
    for index, participant in enumerate(meeting.participants):
        body, side = participant.organization, participant.on_behalf_of
        is_alone = [other.person for other in meeting.participants].count(participant.person) == 1
        if participant.person and is_alone and not body and not side and not participant.note:
            yield Problem(
                meeting.place_of("participants", index),
                f'nobody can tell for whom "{participant.person}" took part',
                "organization: the body that the person acted for",
                "add organization, or on_behalf_of, or a note that says why there is none",
                code="side",
                severity=Severity.WARNING,
            )
        if not body or not side or participant.note or body not in series.organizations or side not in series.organizations:
            continue
        own, stood_for = series.side_of(body), series.side_of(side)
        if own and stood_for and own != stood_for:
            whose = "is a side of its own" if body == own else f'belongs to "{own}"'
            yield Problem(
                meeting.place_of("participants", index, "on_behalf_of"),
                f'"{body}" {whose}, and on_behalf_of says "{side}"',
                f'"{own}", or a body of it',
                "correct one of the two, or add a note that says why",
                code="side",
                severity=Severity.WARNING,
            )
