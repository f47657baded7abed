"""What stands where a title is due and is none, by its form alone."""

from __future__ import annotations

import pytest

from briefing.series.checks.phrasing.misplaced_values import find_misplaced


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("2023-05-04", "a day"),
        ("https://example.org/talks", "an address"),
        ("harbour-talks-aldport", "an id"),
        ("self-defence", ""),
        ("Harbour talks on 2023-05-04", ""),
        ("Talks", ""),
    ],
)
def test_a_title_is_words(words, told):
    """One hyphen makes no id: words have them too."""
    assert find_misplaced(words) == told
