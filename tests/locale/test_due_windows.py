"""Windows that promises name in words: the day or month with which they close."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.locale.due_windows import find_windows

DAY = date(2024, 3, 10)


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "They report Within 90 days.", ["Within 90 days: 2024-06-08"]),
        ("en", "over the next 2 weeks", ["over the next 2 weeks: 2024-03-24"]),
        ("en", "within 1 month, within 2 years", ["within 1 month: 2024-04-09"]),
        ("en", "within ten days", []),
        ("en", "within 3 sessions", []),
        ("en", "herewithin 3 days", []),
        ("en", "in the first quarter of 2025", ["first quarter of 2025: 2025-03"]),
        ("en", "by the end of the year 2024", ["end of the year 2024: 2024-12"]),
        ("en", "in the first quarter of 2024", ["first quarter of 2024: 2024-03"]),
        ("en", "in the first quarter of 2023", []),
        ("en", "in the second half of 2024", ["second half of 2024: 2024-12"]),
        ("en", "the trend of 2025", []),
        ("en", "the end of 20251", []),
        ("en", "within 5 days, or by the end of 2024", ["within 5 days: 2024-03-15", "end of 2024: 2024-12"]),
        ("fr", "within 90 days", []),
    ],
)
def test_a_window_is_counted_from_the_day(language, text, found):
    """One that has closed before it is none."""
    assert [f"{window.words}: {window.due}" for window in find_windows(text, language, DAY)] == found


def test_without_a_day_only_what_names_its_year_is_known():
    found = list(find_windows("within 90 days, at the end of 1999", "en", None))
    assert [str(window.due) for window in found] == ["1999-12"]
