"""The as-of day: which of three places says it, and what is said of a day that cannot be."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from briefing.asof import find_as_of


def test_what_is_typed_comes_before_the_environment():
    """--as-of, then BRIEFING_AS_OF, then SOURCE_DATE_EPOCH, then today in UTC."""
    both = {"BRIEFING_AS_OF": "2024-02-03", "SOURCE_DATE_EPOCH": "0"}
    assert find_as_of("2024-02-02", both) == date(2024, 2, 2)
    assert find_as_of(None, both) == date(2024, 2, 3)
    assert find_as_of(None, {"SOURCE_DATE_EPOCH": "86399"}) == date(1970, 1, 1)
    assert find_as_of(None, {}) == datetime.now(UTC).date()


@pytest.mark.parametrize(
    ("given", "environment", "sentence"),
    [
        ("soon", {}, '"soon" is not a whole day such as 2026-11-01'),
        ("1 March 2027", {}, '"1 March 2027" is not a whole day such as 2026-11-01'),
        ("2024-02", {}, '"2024-02" is not a whole day such as 2026-11-01'),
        ("0001-01-01", {}, "the year 0001 is outside 1800 to 2200"),
        (None, {"BRIEFING_AS_OF": "9999-12-31"}, "BRIEFING_AS_OF: the year 9999 is outside 1800 to 2200"),
        (None, {"SOURCE_DATE_EPOCH": "99999999999"}, "SOURCE_DATE_EPOCH: the year 5138 is outside 1800 to 2200"),
        (None, {"SOURCE_DATE_EPOCH": "now"}, 'SOURCE_DATE_EPOCH: "now" is not a number of seconds since 1970'),
        ("2024-02-02", {"SOURCE_DATE_EPOCH": "now"}, 'SOURCE_DATE_EPOCH: "now" is not a number of seconds since 1970'),
        (None, {"SOURCE_DATE_EPOCH": "-1"}, 'SOURCE_DATE_EPOCH: "-1" is not a number of seconds since 1970'),
        (None, {"SOURCE_DATE_EPOCH": "9" * 40}, f'SOURCE_DATE_EPOCH: "{"9" * 20}" is not a number of seconds since 1970'),
    ],
)
def test_a_day_that_cannot_be_is_one_sentence(given, environment, sentence):
    """It quotes what was written and names the variable that says it."""
    with pytest.raises(ValueError) as caught:
        find_as_of(given, environment)
    assert str(caught.value) == sentence
