"""The interface says the same in each language."""

from __future__ import annotations

import re
from pathlib import Path

from briefing.locale.locale import open_locale

ENGLISH, SPANISH = open_locale("en", "en-GB"), open_locale("es", "es-MX")


def test_languages_have_the_same_messages():
    """No message is missing in either language."""
    assert ENGLISH.messages.plain.keys() == SPANISH.messages.plain.keys()
    assert ENGLISH.messages.plural.keys() == SPANISH.messages.plural.keys()


def test_blanks_are_the_same():
    """What is filled into a message has the same name in both."""
    for key, text in ENGLISH.messages.plain.items():
        assert set(re.findall(r"\{\w+\}", text)) == set(re.findall(r"\{\w+\}", SPANISH[key])), key


def test_counts_have_a_form_for_one_and_for_several():
    """Each count has a form for one and a form for several."""
    for locale in (ENGLISH, SPANISH):
        for key in locale.messages.plural:
            if key.startswith("n_"):
                assert locale.count(key, 1).startswith("1 ") and locale.count(key, 2).startswith("2 "), key
                assert locale.count(key, 1) != locale.count(key, 2).replace("2", "1"), key


def test_no_message_is_left_over():
    """Every message is said somewhere, by its name or by one that is put together, such as `intro_` and the register."""
    rooms = Path(__file__).parent.parent.parent / "scripts" / "briefing"
    code = "".join(path.read_text("utf-8") for path in rooms.rglob("*") if path.suffix in (".py", ".jinja"))
    made = ("filter_", "intro_", "n_", "figure_", "within_", "data_", "calendar_")
    said = {found[1] for found in re.finditer(r"""["']([a-z_]+)["']""", code)}
    keys = [*ENGLISH.messages.plain, *ENGLISH.messages.plural]
    assert [key for key in keys if not key.startswith(made) and key not in said] == []
