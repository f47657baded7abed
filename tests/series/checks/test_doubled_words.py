"""A word that stands twice is a slip of the keyboard, unless good sentences have it so."""

from __future__ import annotations

import pytest

from tests.trees import open_briefs

TALKS = "meetings/2023-05-04-harbour-talks.yml"


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("Ministers met in in Aldport.", True),
        ("Ministers said that that port is open.", False),
        ("Ministers had had the talks before.", False),
        ("Ministers met in Bora Bora.", False),
        ("Ministers met in, in short, Aldport.", False),
    ],
)
def test_what_may_stand_twice_is_let_stand(house, words, is_told):
    house.change(TALKS, "en: Ministers met", f"en: {words} Ministers met")
    assert ["doubled-word"] * is_told == [found.code for found in open_briefs(house.briefs).report.problems]
