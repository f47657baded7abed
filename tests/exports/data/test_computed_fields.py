"""What is worked out about an entry, and not said in its file."""

from __future__ import annotations

from datetime import date

from briefing.exports.data.computed_fields import find_address, find_commitment, find_meeting
from tests.trees import open_edition


def test_an_entry_is_filed_under_the_topic_that_it_names_first(full):
    """A subtopic stands for its topic; where the page of the topic counts it, the data do."""
    edition = open_edition(full.briefs, date(2025, 3, 1))
    series = edition.series
    again = series.commitments["2024-09-10-lower-fees-again"]
    assert again.topics == ("maize", "fish") and find_commitment(edition, again).filed_under == "trade"
    assert find_meeting(series, series.meetings["2024-09-10-catch-talks"]).filed_under == "fish"


def test_an_entry_has_an_address_in_each_language(full):
    series = open_edition(full.briefs, date(2025, 3, 1)).series
    maize = series.topics["maize"]
    assert find_address(series, maize, "https://example.org/") == {
        "en": "https://example.org/trade/maize/",
        "es": "https://example.org/es/trade/maize/",
    }
    assert find_address(series, maize, "") == {"en": "trade/maize/", "es": "es/trade/maize/"}
