"""A number needs its period; a reader cannot judge "95 per cent less" without "than when"."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.problem import Problem, Severity
from briefing.series.series import Series


def check_figures(series: Series) -> Iterator[Problem]:
    """A figure without a period is a warning; the brief says that none is stated."""
    for meeting in series.by_id("meetings"):
        for index, statement in enumerate(meeting.statements):
            if statement.figure and not statement.figure.period:
                claimed = next(iter(statement.figure.value.values.values()))
                yield Problem(meeting.place_of("statements", index, "figure"),
                              f'the figure "{claimed}" has no period', "the period or base it refers to",
                              'add period, or leave it: the brief says "period not stated"', code="period",
                              severity=Severity.WARNING)
