"""A number needs its period; a reader cannot judge "95 per cent less" without "than when"."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Meeting
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.series import Series


@of_each(Meeting, is_of_words=True)
def check_figures(series: Series, meeting: Meeting) -> Iterator[Problem]:
    """A figure without a period is a warning until an editor says that the source states none; so is both at once."""
    for index, statement in enumerate(meeting.statements):
        figure = statement.figure
        if figure is None or bool(figure.period) == figure.period_stated:
            continue
        claimed = next(iter(figure.value.values.values()))
        place = meeting.place_of("statements", index, "figure")
        if figure.period:
            yield Problem(
                place,
                f'the figure "{claimed}" has a period and says that none is stated',
                "one of the two",
                "remove period_stated",
                code="period",
                severity=Severity.WARNING,
            )
        else:
            yield Problem(
                place,
                f'the figure "{claimed}" has no period',
                "the period or base it refers to",
                "add period, or write period_stated: no where the source gives none",
                code="period",
                severity=Severity.WARNING,
            )
