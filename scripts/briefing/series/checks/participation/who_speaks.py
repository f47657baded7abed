"""Who speaks at a meeting took part in it."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Meeting
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.series import Series


@of_each(Meeting)
def check_speakers(series: Series, meeting: Meeting) -> Iterator[Problem]:
    """A statement by a person who was absent, or who is no participant, is a warning, unless a note tells of it."""
    absences = {term.id for term in series.vocabulary.attendance if term.is_absence}
    called = [(participant.person, participant.name) for participant in meeting.participants]
    if any(person not in series.people if person else not name for person, name in called):
        return  # who took part is told once the ids are right
    there = {participant.person for participant in meeting.participants if participant.attendance not in absences}
    for number, statement in enumerate(meeting.statements):
        if statement.note or meeting.note:
            continue
        for index, speaker in enumerate(statement.by):
            if speaker not in series.people or speaker in there:
                continue
            was_absent = any(speaker == person for person, _ in called)
            yield Problem(
                meeting.place_of("statements", number, "by", index),
                f'"{speaker}" was absent, and speaks here' if was_absent else f'"{speaker}" speaks here and is no participant',
                "a person who took part",
                "correct one of the two, or say in a note where it was said"
                if was_absent
                else "add the person under participants, or say in a note where it was said",
                code="speaker",
                severity=Severity.WARNING,
            )
