"""What falls due, what is overdue, and what falls due soon."""

from __future__ import annotations

from datetime import date

import pytest

from tests.trees import open_edition

AGAIN = "2024-09-10-lower-fees-again"


def test_deadlines_stand_in_the_order_of_their_days(full):
    """A month counts as its last day; due dates of what is closed stay among them, and say that it is."""
    found = [
        (str(item.on), item.occasion.value, item.is_open) for item in open_edition(full.briefs, date(2025, 3, 1)).deadlines
    ]
    assert found == [
        ("2023-12-31", "due", False),
        ("2024-08-01", "review", True),
        ("2024-10-01", "due", False),
        ("2024-12", "due", True),
        ("2025-01", "due", True),
        ("2025-03-31", "due", True),
        ("2025-04-20", "review", True),
        ("2025-05-05", "review", True),
    ]


def test_a_month_or_year_comes_after_every_day_in_it(full):
    """What is due in 2025 may be done until its end."""
    full.change("commitments/2024-09-10-publish-catches.yml", "due_date: 2024-12", "due_date: 2025")
    edition = open_edition(full.briefs, date(2025, 3, 1))
    assert [str(item.on) for item in edition.deadlines][-1] == "2025"
    assert [str(found.due_date) for found in edition.upcoming] == ["2025-03-31", "2025"]


def test_lists_of_what_is_due_leave_out_what_is_closed(full):
    """What is overdue stands longest ago first, what is to come soonest first."""
    edition = open_edition(full.briefs, date(2025, 3, 1))
    assert [found.id for found in edition.overdue] == ["2024-09-10-publish-catches"]
    assert [found.id for found in edition.not_looked_into] == ["2024-02-01-keep-fees-low"]
    assert [found.id for found in edition.upcoming] == [AGAIN]


@pytest.mark.parametrize(
    ("day", "is_soon"),
    [
        (date(2024, 12, 30), False),
        (date(2024, 12, 31), True),
        (date(2025, 3, 31), True),
        (date(2025, 4, 1), False),
    ],
)
def test_soon_is_within_ninety_days(full, day, is_soon):
    """The day itself and the ninetieth before it belong to them."""
    edition = open_edition(full.briefs, day)
    assert edition.is_due_soon(edition.series.commitments[AGAIN]) is is_soon


def test_what_is_closed_is_never_due_soon(house):
    """Kept before its date, it is expected no more."""
    house.change("commitments/2023-05-04-lower-fees.yml", "due_date: 2023-12-31", "due_date: 2024-03-31")
    house.change("commitments/2023-05-04-lower-fees.yml", "    scores:\n      aldovia: 1\n      borvia: 1\n", "")
    edition = open_edition(house.briefs, date(2024, 3, 1))
    assert not edition.is_due_soon(edition.series.commitments["2023-05-04-lower-fees"])
