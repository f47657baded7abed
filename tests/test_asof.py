"""The day that statuses hold for: what is said first wins, and the clock is asked last."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from briefing.asof import find_as_of

BOTH = {"BRIEFING_AS_OF": "2024-05-06", "SOURCE_DATE_EPOCH": "1577836800"}


def test_the_day_given_comes_first():
    """Then the series' own variable, then that of reproducible builds."""
    assert find_as_of("2025-01-02", BOTH) == date(2025, 1, 2)
    assert find_as_of(None, BOTH) == date(2024, 5, 6)
    assert find_as_of(None, {"SOURCE_DATE_EPOCH": BOTH["SOURCE_DATE_EPOCH"]}) == date(2020, 1, 1)


def test_seconds_are_counted_in_universal_time():
    """One second before midnight is still the day before."""
    assert find_as_of(None, {"SOURCE_DATE_EPOCH": "1577836799"}) == date(2019, 12, 31)


def test_without_a_word_it_is_today():
    """In universal time; the two readings of the clock may stand on either side of midnight."""
    before = datetime.now(UTC).date()
    assert before <= find_as_of(None, {}) <= datetime.now(UTC).date()
    assert before <= find_as_of("", {"BRIEFING_AS_OF": "", "SOURCE_DATE_EPOCH": ""}) <= datetime.now(UTC).date()


@pytest.mark.parametrize(
    ("given", "environment", "reason"),
    [
        ("2024", {}, '"2024" is not a whole day'),
        ("2024-05", {}, '"2024-05" is not a whole day'),
        ("tomorrow", {}, '"tomorrow" is not a date'),
        (None, {"BRIEFING_AS_OF": "2024-02-30"}, "a day that does not exist"),
        (None, {"SOURCE_DATE_EPOCH": "soon"}, "not a number of seconds"),
        (None, {"SOURCE_DATE_EPOCH": "-1"}, "not a number of seconds"),
        (None, {"SOURCE_DATE_EPOCH": "999999999999"}, "not a number of seconds"),
    ],
)
def test_what_is_no_day_says_why(given, environment, reason):
    """One sentence for whoever typed it."""
    with pytest.raises(ValueError, match=reason):
        find_as_of(given, environment)
