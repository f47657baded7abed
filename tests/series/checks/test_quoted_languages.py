"""In which language a text stands: a quotation in another one than its sources, a text below the other one's letters."""

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


EN_PASSAGE = "Ministers spoke of harbour fees, and of the trade in maize."
ES_PASSAGE = "Los ministros hablaron de las tarifas portuarias y de la venta de maíz."


@pytest.mark.parametrize(
    ("under_en", "under_es", "told"),
    [
        (EN_PASSAGE, ES_PASSAGE, []),
        (ES_PASSAGE, EN_PASSAGE, ["the texts under en: and es: look as if they had changed places"]),
        (ES_PASSAGE, "Aldport", ['the text under en: looks like "es"']),
        ("Dicen de las tarifas", "Aldport", ['the text under en: looks like "es"']),
        ("Dicen las tarifas", "Aldport", []),
        ("Dicen de las", "He says the", ["the texts under en: and es: look as if they had changed places"]),
        ("Dicen las", "He says the", []),
        (f"{EN_PASSAGE} They say tarifas.", f"{ES_PASSAGE} Dicen harbour.", []),
    ],
)
def test_two_texts_have_changed_places_where_each_is_in_the_other_s_language(house, under_en, under_es, told):
    """One alone in the other's is told as that; a word or two of the other language are no fault."""
    house.change(TALKS, "      en: Both wish for closer trade.", f"      en: {under_en}")
    house.change(TALKS, "      es: Ambas partes desean un comercio más estrecho.", f"      es: {under_es}")
    assert [found.what for found in open_briefs(house.briefs).report.problems if found.code == "text-language"] == told


def test_of_three_texts_none_has_changed_places_with_another(house):
    """Which of them would that be? One in the wrong language is told alone."""
    house.change("series.yml", "  es: Español", "  es: Español\n  fr: Français")
    house.change(TALKS, "      en: Both wish for closer trade.", f"      en: {ES_PASSAGE}\n      fr: Ils veulent plus.")
    house.change(TALKS, "      es: Ambas partes desean un comercio más estrecho.", f"      es: {EN_PASSAGE}")
    told = [found.what for found in open_briefs(house.briefs).report.problems if found.code == "text-language"]
    assert told == ['the text under en: looks like "es"', 'the text under es: looks like "en"']
