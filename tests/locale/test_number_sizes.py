"""Large numbers by the words of each language."""

from __future__ import annotations

import pytest

from briefing.locale.number_sizes import find_sized, name_size


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("above 10.4 billion dollars", "en", [("104", 9)]),
        ("3 mil millones y 20 mil", "es", [("3", 9), ("20", 3)]),
        ("3,4 Milliarden Euro", "de", [("34", 9)]),
        ("1 billón", "es", [("1", 12)]),
        ("2022 million-dollar", "en", [("2022", 6)]),
        ("7 billionaires, 3 miles", "en", []),
        ("3 billion", "xx", []),
    ],
)
def test_sizes_are_read_by_their_words(text, language, told):
    """The longest word counts, and none is a part of another."""
    assert [(found.figures, found.noughts) for found in find_sized(text, language)] == told


def test_a_size_is_named_by_its_usual_word():
    """And by none where the language has none."""
    assert name_size(9, "es") == "mil millones" and name_size(9, "de") == "Milliarden" and name_size(9, "xx") is None
