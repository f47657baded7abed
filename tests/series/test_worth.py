"""What a source is worth follows from its tier and from whether it is a copy."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.series.worth import worth_of
from tests.trees import open_edition

AS_OF = date(2025, 3, 1)


@pytest.mark.parametrize(
    ("tier", "worth"),
    [("primary-party", "official-document"), ("primary-independent", "independent-record"), ("secondary", "press")],
)
def test_worth_follows_the_tier(house, tier, worth):
    """Each tier gives its own worth."""
    house.change("sources/aldport-gazette.yml", "tier: secondary", f"tier: {tier}")
    assert _worth(house, "aldport-gazette") == worth


@pytest.mark.parametrize("source", ["aldport-gazette", "joint-communique"])
def test_a_copy_is_a_copy_whosever_text_it_is(house, source):
    """A copy of an official text and one of a press report are both copies."""
    house.change(f"sources/{source}.yml", "tier:", "reprint_of:\n  en: A text\n  es: Un texto\ntier:")
    assert _worth(house, source) == "copy"


def _worth(house, source: str) -> str:
    series = open_edition(house.briefs, AS_OF).series
    return worth_of(series.vocabulary, series.sources[source]).id
