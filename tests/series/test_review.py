"""When somebody should look again."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.dates import read_date
from briefing.series.standing.review import add_months
from tests.trees import open_edition

CATCHES, LOW, NETS = "2024-09-10-publish-catches", "2024-02-01-keep-fees-low", "2024-09-10-widen-the-nets"


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2026-11-30", 3, "2027-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2024-10-31", 1, "2024-11-30"),
        ("2024-12-15", 1, "2025-01-15"),
        ("2024-11-15", 1, "2024-12-15"),
        ("2024-02-10", 24, "2026-02-10"),
        ("2024-05", 3, "2024-08-01"),
        ("2024", 3, "2024-04-01"),
    ],
)
def test_months_later_is_the_same_day_or_the_last_of_its_month(day, months, later):
    """A day that the month does not have becomes its last; what lacks a day or a month has its first."""
    assert str(add_months(read_date(day), months)) == later


def test_a_day_that_was_set_comes_before_the_interval(full):
    """An editor's own day holds, else so many months after the last look; what is closed is not looked at again."""
    edition = open_edition(full.briefs, date(2025, 3, 1))
    days = {item.commitment.id: str(item.on) for item in edition.reviews}
    assert (days[LOW], days[CATCHES]) == ("2024-08-01", "2025-04-20")
    assert NETS not in days
    assert "2024-09-10-honour-the-sea" not in days, "nobody could tell"


def test_without_an_interval_nobody_is_asked_to_look_again(house):
    """Only what has a day of its own is in the list."""
    assert [item.commitment.id for item in open_edition(house.briefs, date(2025, 3, 1)).reviews] == [LOW]
