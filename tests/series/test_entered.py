"""On which day what was entered, as the journal tells it."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from briefing.entries.journal import Journal, JournalLine
from briefing.series.editorial.entered import find_first_day, find_history_day

TODAY = date(2026, 3, 10)
PROMISE = SimpleNamespace(lasting_name="commitments/lower-fees")
LINES = [
    JournalLine("commitments/lower-fees", date(2024, 1, 5), "a", history=1),
    JournalLine("commitments/lower-fees", date(2024, 2, 6), "b", history=1),
    JournalLine("commitments/lower-fees", date(2024, 3, 7), "c", history=3),
]


@pytest.mark.parametrize(("number", "day"), [(1, "2024-01-05"), (2, "2024-03-07"), (3, "2024-03-07"), (4, "2026-03-10")])
def test_an_entry_of_a_history_came_with_the_first_line_that_counts_it(number, day):
    """One that no line counts yet is of the day of the edition."""
    series = SimpleNamespace(journal=Journal.of(LINES))
    assert str(find_history_day(series, PROMISE, number, TODAY)) == day
    assert find_first_day(series, PROMISE, TODAY) == date(2024, 1, 5)


def test_without_a_journal_no_day_is_known():
    series = SimpleNamespace(journal=Journal())
    assert find_history_day(series, PROMISE, 1, TODAY) is find_first_day(series, PROMISE, TODAY) is None
