"""A quotation in another language than its sources: one may print it so, and its words show which language it is."""

from __future__ import annotations

import pytest

from tests.trees import open_briefs

TALKS, QUOTE = "meetings/2023-05-04-harbour-talks.yml", "      words: Las importaciones cayeron un tercio\n      language: es"


@pytest.mark.parametrize(
    ("words", "language", "is_told"),
    [
        ("The imports of maize fell, and that is for the good of both", "en", False),
        ("Aldport", "en", True),
        ("Las importaciones cayeron un tercio", "fr", True),
        ("Las importaciones cayeron un tercio", "es", False),
    ],
)
def test_words_that_look_like_their_language_need_no_source_in_it(house, words, language, is_told):
    """The source is in Spanish."""
    house.change(TALKS, QUOTE, f"      words: {words}\n      language: {language}")
    told = [found.what for found in open_briefs(house.briefs).report.problems if found.code == "quote-language"]
    assert [f'the language is "{language}", and none of the sources is in it'] * is_told == told
