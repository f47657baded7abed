"""Dates are as exact as the source is, and nothing is certain that the source leaves open."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.dates import PartialDate, read_date


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023-02-04", date(2023, 2, 4), date(2023, 2, 4)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-12", date(2023, 12, 1), date(2023, 12, 31)),
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
    ],
)
def test_a_date_spans_the_days_it_can_mean(text, first, last):
    """A month or a year is all of its days, and is written again as it was read."""
    found = read_date(text)
    assert (found.first_day, found.last_day, str(found)) == (first, last, text)


@pytest.mark.parametrize(
    ("earlier", "later", "is_certain"),
    [
        ("2023-02-04", "2023-02-05", True),
        ("2023-02", "2023-03-01", True),
        ("2022", "2023-01-01", True),
        ("2023-02-04", "2023-02-04", False),
        ("2023", "2023-05", False),
        ("2023-02-04", "2023-02", False),
        ("2023-02-05", "2023-02-04", False),
    ],
)
def test_before_means_certainly_before(earlier, later, is_certain):
    """2023 is not before May 2023, nor is a day before its own month."""
    assert read_date(earlier).is_before(read_date(later)) is is_certain


def test_a_year_stands_before_its_months_and_a_month_before_its_days():
    """What is less exact comes first in a list."""
    given = ["2023-02-01", "2023-02", "2024", "2023", "2022-12-31"]
    assert sorted(given, key=lambda text: read_date(text).sort_key) == ["2022-12-31", "2023", "2023-02", "2023-02-01", "2024"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("yesterday", '"yesterday" is not a date'),
        ("2023-2-4", '"2023-2-4" is not a date'),
        ("2023-02-04 ", "is not a date"),
        ("٢٠٢٣", "is not a date"),
        ("1799", "outside 1800 to 2200"),
        ("2201-01-01", "outside 1800 to 2200"),
        ("2023-00", "no such month"),
        ("2023-13", "no such month"),
        ("2023-02-29", "a day that does not exist"),
        ("2023-04-31", "a day that does not exist"),
        ("2023-01-00", "a day that does not exist"),
    ],
)
def test_what_is_no_date_says_why(text, reason):
    """The editor reads a sentence with the text in it."""
    with pytest.raises(ValueError, match=reason):
        read_date(text)


def test_the_first_and_the_last_year_can_be_written():
    """The borders belong to it."""
    assert (read_date("1800"), read_date("2200-12-31")) == (PartialDate(1800), PartialDate(2200, 12, 31))


@pytest.mark.parametrize(
    ("day", "first", "last", "may", "does"),
    [
        ("2023-05-04", "2023-05-04", "2023-05-04", True, True),
        ("2023-05-04", "2023", "2023", True, True),
        ("2023-05-04", "2023-05-05", None, False, False),
        ("2023-05-04", "2022", "2023-05-03", False, False),
        ("2023-05-04", "2022", None, True, True),
        ("2023-05-04", None, None, True, False),
        ("2023-05-04", None, "2023-05-03", False, False),
        ("2023-05", "2023-05-02", None, True, False),
        ("2023", "2022", "2023-11", True, False),
    ],
)
def test_a_day_lies_within_a_time_or_may(day, first, last, may, does):
    """Of a start that nobody knows nothing is certain; of an end, that there is none yet."""
    time = [read_date(text) if text else None for text in (first, last)]
    assert (read_date(day).may_lie_within(*time), read_date(day).lies_within(*time)) == (may, does)
