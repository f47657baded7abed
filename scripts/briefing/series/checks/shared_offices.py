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
    """Two people in one office at one meeting are a warning, unless a note tells of it; those of a parliament share theirs."""
    apart = {term.id for term in series.vocabulary.organization_kinds if term.is_apart}
    seen: dict[tuple[str, str], str] = {}
    for index, participant in enumerate(meeting.participants):
        body = series.organizations.get(participant.organization or "")
        if not participant.person or not participant.role or participant.note or not body or body.classification in apart:
            continue
        role = next(iter(participant.role.values.values()))
        first = seen.setdefault((body.id, fold(role)), participant.person)
        if first != participant.person:
            yield Problem(
                meeting.place_of("participants", index, "role"),
                f'"{first}" is "{role}" of "{body.id}" here too',
                "the office that each of them held on that day",
                "correct one of the two, or add a note that says why both held it",
                code="shared-office",
                severity=Severity.WARNING,
            )
