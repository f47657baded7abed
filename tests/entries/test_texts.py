"""What a text may hold is looked for only where a text has other letters than most."""

from __future__ import annotations

import unicodedata
from itertools import product

import pytest
from pydantic_core import PydanticCustomError

from briefing.entries.texts import _SOUND, read_text

SOUND = [letter for letter in map(chr, range(0x3000)) if _SOUND.fullmatch(letter)]


def test_letters_that_pass_at_once_are_never_at_fault():
    """None is a mark or half of a misread letter, and no two that stand side by side would be stored as one."""
    assert {*"áéíóúñüç¿¡«»—“”’…º€ A1\n"} <= {*SOUND}
    assert not {*"ÃÂâ\ufffd\u0301\u20dd"} & {*SOUND}
    assert not [letter for letter in SOUND if unicodedata.category(letter).startswith("M")]
    assert not [pair for pair in map("".join, product(SOUND, repeat=2)) if not unicodedata.is_normalized("NFC", pair)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("La reunión de ministros, según la declaración", ""),
        ("Le château, São Paulo, Hà Nội", ""),
        ("tambiÃ©n en la reunión", "lost-letter"),
        ("la reuni\ufffdn en Bogotá", "lost-letter"),
        ("la reunio\u0301n en Bogotá", "accents"),
        ("é" + "\u0489" * 7, "accents"),
    ],
)
def test_a_letter_that_is_at_fault_is_found_among_others(text, code):
    if not code:
        assert read_text(text) == text
        return
    with pytest.raises(PydanticCustomError) as raised:
        read_text(text)
    assert raised.value.context["code"] == code
