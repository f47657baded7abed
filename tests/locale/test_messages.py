"""The interface says the same in each language."""

from __future__ import annotations

import re
from pathlib import Path

from briefing.locale.messages import load_words

ENGLISH, SPANISH = load_words("en"), load_words("es")


def test_languages_have_the_same_words():
    """No word is missing in either language."""
    assert ENGLISH.entries.keys() == SPANISH.entries.keys()


def test_blanks_are_the_same():
    """What is filled into a word has the same name in both."""
    for key, text in ENGLISH.entries.items():
        assert set(re.findall(r"\{\w+\}", text)) == set(re.findall(r"\{\w+\}", SPANISH[key])), key


def test_counts_have_two_forms():
    """Each count has a form for one and a form for many."""
    for words in (ENGLISH, SPANISH):
        for key in words.entries:
            if key.startswith("n_"):
                assert words.count(key, 1).startswith("1 ") and words.count(key, 2).startswith("2 "), key


def test_no_word_is_left_over():
    """Every word is said somewhere, by its name or by one that is put together, such as `intro_` and the register."""
    rooms = Path(__file__).parent.parent.parent / "scripts" / "briefing"
    code = "".join(path.read_text("utf-8") for path in rooms.rglob("*") if path.suffix in (".py", ".jinja"))
    made = ("filter_", "intro_", "n_", "figure_", "within_", "data_", "calendar_")
    said = {found[1] for found in re.finditer(r"""["']([a-z_]+)["']""", code)}
    assert [key for key in ENGLISH.entries if not key.startswith(made) and key not in said] == []
