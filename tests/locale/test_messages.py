"""The interface says the same in each language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.locale.locale import Locale, open_locale
from briefing.locale.messages import MessagesError, load_messages

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


def test_what_begins_with_a_number_is_counted():
    """`1 results` would be wrong: but for a unit, and for a number that no noun follows, there are forms."""
    for locale in (ENGLISH, SPANISH):
        single = {key for key, text in locale.messages.plain.items() if text.startswith("{n} ")}
        assert single == {"query_took", "some_loaded"}


def test_marks_of_quotation_and_elision_are_round():
    """As in the entries, also within a word: straight ones beside them look like a slip."""
    for locale in (ENGLISH, SPANISH):
        words = [
            *locale.messages.plain.values(),
            *(text for forms in locale.messages.plural.values() for text in forms.values()),
        ]
        assert [text for text in words if "'" in text or '"' in text] == []


def test_every_form_has_the_same_blanks():
    """A form may leave out the number it goes with, and nothing else; a category that is no category of CLDR is a slip."""
    blanks = {key: _blanks(ENGLISH.messages.plural[key]["other"]) for key in ENGLISH.messages.plural}
    for locale in (ENGLISH, SPANISH):
        for key, forms in locale.messages.plural.items():
            assert forms.keys() == {"one", "other"}, key
            assert all(_blanks(form) | {"{n}"} == blanks[key] | {"{n}"} for form in forms.values()), key


@pytest.mark.parametrize(
    ("key", "one", "several"),
    [
        ("overdue_count", "vencido", "vencidos"),
        ("due_soon", "vence en {days} días", "vencen en {days} días"),
        ("not_verifiable_count", "no verificable", "no verificables"),
        ("scored_part", "1 calificado", "2 calificados"),
        ("too_few", "1 calificado: no basta", "2 calificados: no bastan"),
    ],
)
def test_spanish_agrees_with_its_number(key, one, several):
    """One thing is said in the singular; a list of one hit too."""
    assert (SPANISH.count(key, 1, days="{days}"), SPANISH.count(key, 2, days="{days}")) == (one, several)
    assert SPANISH.count("shown_of_total", 1, total=1200) == "Se muestra 1 de 1,200"


def test_nothing_is_said_in_the_plural():
    """English and Spanish count none as they count two."""
    assert (ENGLISH.count("n_meetings", 0), SPANISH.count("n_meetings", 0)) == ("0 meetings", "0 reuniones")
    assert ENGLISH.count("n_meetings", 1234) == "1,234 meetings"


def test_spanish_quotes_as_the_mexican_press_does():
    """No message quotes «like this»."""
    forms = [form for found in SPANISH.messages.plural.values() for form in found.values()]
    assert not [text for text in (*SPANISH.messages.plain.values(), *forms) if set(text) & set("«»")]
    assert SPANISH.quote("hola") == "“hola”"


def test_what_is_quoted_within_a_quotation_has_the_inner_marks():
    """A source that quotes somebody is quoted: two marks of the same kind never stand side by side."""
    assert SPANISH.quote("“No”, dijo.") == "“‘No’, dijo.”"
    assert Locale("fr", "fr-FR", ENGLISH.messages).quote("Il dit “non”") == "«\N{NO-BREAK SPACE}Il dit “non”\N{NO-BREAK SPACE}»"
    assert Locale("de", "de-DE", ENGLISH.messages).quote("Er sagte “nein”") == "„Er sagte ‚nein‘“"


def _blanks(text: str) -> set[str]:
    return set(re.findall(r"\{\w+\}", text))


def test_no_message_is_left_over():
    """Every message is said somewhere, by its name or by one that is put together, such as `intro_` and the register."""
    rooms = Path(__file__).parent.parent.parent / "scripts" / "briefing"
    code = "".join(path.read_text("utf-8") for path in rooms.rglob("*") if path.suffix in (".py", ".jinja"))
    made = ("filter_", "intro_", "n_", "figure_", "within_", "data_", "calendar_")
    said = {found[1] for found in re.finditer(r"""["']([a-z_]+)["']""", code)}
    keys = [*ENGLISH.messages.plain, *ENGLISH.messages.plural]
    assert [key for key in keys if not key.startswith(made) and key not in said] == []


@pytest.mark.parametrize("text", ["n_x:\n  one: a\n", "x: [a]\n"])
def test_message_of_no_form_is_refused(tmp_path, text):
    """Neither a text nor forms of which one is for all other numbers: the line and the key are named."""
    (tmp_path / "en.yml").write_text(text, "utf-8")
    key = text.partition(":")[0]
    with pytest.raises(MessagesError, match=rf"/en\.yml:\d+:\d+: {key} is neither a text nor a map with the form 'other'"):
        load_messages("en", tmp_path)


def test_language_without_messages_is_named(tmp_path):
    """With the file to be written."""
    with pytest.raises(MessagesError, match=r"no messages for 'fr': add .*fr\.yml"):
        load_messages("fr", tmp_path)
