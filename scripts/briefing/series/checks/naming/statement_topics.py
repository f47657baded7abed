"""What was said at a meeting belongs to one of the topics that were on the table."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Meeting
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.series import Series


@of_each(Meeting)
def check_statement_topics(series: Series, meeting: Meeting) -> Iterator[Problem]:
    """A statement on another topic than its meeting's is a warning: the meeting is not found under it.

    A subtopic and its topic are one here, whichever of the two the meeting has.
    """
    filed = {_find_top(series, topic) for topic in meeting.topics}
    for index, statement in enumerate(meeting.statements):
        if None not in filed and _find_top(series, statement.topic) not in (*filed, None):
            yield Problem(
                meeting.place_of("statements", index, "topic"),
                f'the statement is about "{statement.topic}", and the meeting is not filed under it',
                "one of the topics of the meeting: " + ", ".join(meeting.topics),
                "correct it, or add the topic to those of the meeting",
                code="statement-topic",
                severity=Severity.WARNING,
            )


def _find_top(series: Series, topic: str) -> str | None:
    """The topic that a subtopic belongs to, else itself; None for one that nobody knows, which is told elsewhere."""
    found = series.topics.get(topic)
    return (found.broader or found.id) if found else None
