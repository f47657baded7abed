"""A number of a figure is one that the statement says, in our words or the source's own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.entries import Meeting
from briefing.entries.kinds.meeting import Statement
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.series import Series

_NUMBER = re.compile(r"\d(?:[\d.,\s]*\d)?")


@of_each(Meeting, is_of_words=True)
def check_claimed_numbers(series: Series, meeting: Meeting) -> Iterator[Problem]:
    """A number of a figure that neither the text nor the source's own words have is a warning: one of them is wrong."""
    for index, statement in enumerate(meeting.statements):
        said = {number for text in _list_said(statement) for number in _list_numbers(text)} if statement.figure else set()
        for language, value in statement.figure.value.values.items() if statement.figure else ():
            unsaid = [number for number in _list_numbers(value) if number not in said]
            if unsaid:
                yield Problem(
                    meeting.place_of("statements", index, "figure", "value", language),
                    f'the figure "{value}" is in neither the text nor the words of the source',
                    "a number that the statement says",
                    "correct the figure or the text; a number that the text spells as a word may be spelt here too",
                    code="figure",
                    severity=Severity.WARNING,
                )


def _list_said(statement: Statement) -> Iterator[str]:
    yield from statement.text.values.values()
    yield from (text for passage in statement.words for text in passage.text.values.values())
    if statement.quote:
        yield statement.quote.words


def _list_numbers(text: str) -> list[str]:
    """`10,500` and `10 500` are one number."""
    return [re.sub(r"\D", "", found) for found in _NUMBER.findall(text)]
