"""The id of a statement is its anchor, on its meeting's page and, behind the meeting's id, on every other."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.problem import Place, Problem
from briefing.series.series import Series


def check_statements(series: Series) -> Iterator[Problem]:
    """Two statements with one anchor are an error."""
    anchors: dict[str, Place] = {}
    for meeting in series.meetings.by_id:
        for index, statement in enumerate(meeting.statements):
            place = meeting.place_of("statements", index, "id")
            first = anchors.setdefault(f"{meeting.id}-{statement.id}", place)
            if first is not place:
                yield Problem(
                    place,
                    f'the statement "{statement.id}" has the same name as the one at {first}',
                    "a name of its own",
                    "rename the newer of the two",
                    code="twin-id",
                )
