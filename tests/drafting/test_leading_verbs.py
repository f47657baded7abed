"""A verb that begins a sentence, before the name of whoever did it, is no part of the name."""

from __future__ import annotations

import pytest

from briefing.drafting.parsing.language_words import read_words
from briefing.drafting.persons.people import KnownPeople, find_people


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("es", "Se reunieron hoy. Participó Ruth Amadi, comisionada de aguas.", "Ruth Amadi"),
        ("es", "Participaron Ruth Amadi, ministra de aguas, y otros.", "Ruth Amadi"),
        ("es", "Se reunieron.\n\nAsistieron Ruth de la Amadi, ministra de aguas.", "Ruth de la Amadi"),
        ("en", "They met.\n\nAttending Ruth Amadi, Commissioner of Water.", "Ruth Amadi"),
        ("en", "They met. Accompanied Ruth Amadi, Minister of Water.", "Ruth Amadi"),
        # names that only look so: within a sentence, with one word left, with an initial, found again, known as a given name
        ("en", "They met with Minister Irving Amadi Vega.", "Irving Amadi Vega"),
        ("en", "They met (Irving Amadi Vega, Minister of Water).", "Irving Amadi Vega"),
        ("en", "Irving Amadi, Minister of Water, came.", "Irving Amadi"),
        ("en", "Irving B. Amadi, Minister of Water, came.", "Irving B. Amadi"),
        ("en", "Irving Amadi Vega, Minister of Water, came. They heard Irving Amadi Vega.", "Irving Amadi Vega"),
        ("es", "Ramó Amadi Vega, ministro de aguas, vino.", "Ramó Amadi Vega"),
    ],
)
def test_a_name_begins_behind_the_verb(language, text, name):
    known = KnownPeople([], read_words(language).particles, given_names={"ramo"})
    assert find_people(text, read_words(language), known)[0].value.name == name
