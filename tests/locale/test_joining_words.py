"""The word between the last two of a list is written as what follows it is spoken."""

from __future__ import annotations

import pytest

from briefing.locale.locale import open_locale

SPANISH = open_locale("es", "es-MX")


@pytest.mark.parametrize(
    ("names", "joined"),
    [
        (["Aldovia", "Borvia"], "Aldovia y Borvia"),
        (["Aduanas", "Instituto de Puertos"], "Aduanas e Instituto de Puertos"),
        (["Aldovia", "Borvia", "Ítaca"], "Aldovia, Borvia e Ítaca"),
        (["Puertos", "Hidrografía"], "Puertos e Hidrografía"),
        (["Puertos", "Hielo"], "Puertos y Hielo"),
        (["Puertos", "Iona"], "Puertos y Iona"),
        (["Instituto de Puertos", "Aldovia"], "Instituto de Puertos y Aldovia"),
        (["Instituto de Puertos"], "Instituto de Puertos"),
        ([], ""),
    ],
)
def test_spanish_and_before_the_sound_of_i(names, joined):
    """`y` is `e` before the sound of i, but not before one that glides into the next vowel."""
    assert SPANISH.join(names) == joined


def test_other_languages_keep_their_word():
    """English has one word for it."""
    assert open_locale("en", "en-GB").join(["Customs", "Institute of Ports"]) == "Customs and Institute of Ports"
