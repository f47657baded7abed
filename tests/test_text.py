"""A text is shown in the language asked for, else in another one, marked; names are ordered as people read them."""

from __future__ import annotations

from pathlib import Path

import pytest

import briefing
from briefing.text import (
    LanguageMap,
    ShownText,
    counted,
    find_pointed,
    first_letter,
    fold,
    holds_words,
    name_order,
    with_article,
)

BOTH = LanguageMap({"en": "Fees", "es": "Tarifas"})


def test_a_text_is_said_in_the_language_asked_for():
    """With nothing to mark."""
    assert BOTH.say("es") == ShownText("Tarifas", "es", is_missing=False)


def test_a_missing_text_is_said_in_the_first_language_and_marked():
    """Names and titles of sources are never translated, so nothing is missing there."""
    assert BOTH.say("fr") == ShownText("Fees", "en", is_missing=True)
    assert LanguageMap({"es": "Tarifas"}, is_fixed=True).say("en") == ShownText("Tarifas", "es", is_missing=False)


def test_missing_languages_are_told_in_the_order_asked():
    """None where all are there."""
    assert BOTH.missing(("fr", "en", "ar")) == ("fr", "ar")
    assert BOTH.missing(("es", "en")) == ()


def test_equal_texts_are_one_key():
    """They can stand in sets."""
    assert len({BOTH, LanguageMap({"en": "Fees", "es": "Tarifas"}), LanguageMap({"en": "Fees"})}) == 2


def test_a_number_has_its_noun():
    told = [counted(number, "error") for number in (0, 1, 2, 1200)] + [counted(2, "entry", "entries"), counted(1, "entry")]
    assert told == ["0 errors", "1 error", "2 errors", "1,200 errors", "2 entries", "1 entry"]


def test_a_kind_is_named_with_its_article():
    assert [with_article(noun) for noun in ("topic", "organization", "item")] == ["a topic", "an organization", "an item"]


@pytest.mark.parametrize(("text", "folded"), [("María", "maria"), ("ÁLVAREZ", "alvarez"), ("Straße", "strasse"), ("ﬁn", "fin")])
def test_folding_takes_accents_and_case_away(text, folded):
    """Twins are found by it."""
    assert fold(text) == folded


def test_names_stand_in_the_order_of_their_letters():
    """Accents and capitals put nobody at the end; where they alone differ the plain one comes first."""
    given = ["de Haas", "Zapata", "Álvarez", "Bárcena", "Buenrostro", "Barcena", "alba"]
    assert sorted(given, key=name_order) == ["alba", "Álvarez", "Barcena", "Bárcena", "Buenrostro", "de Haas", "Zapata"]


def test_a_list_is_parted_by_plain_letters():
    """`Á` stands under a."""
    assert (first_letter("Álvarez"), first_letter("de Haas")) == ("a", "d")


def test_names_are_sorted_as_browsers_sort_them():
    """Signs come before letters, a hyphen before a comma; accents and case move nothing."""
    names = ["Miller, Troy", "Millers, Ann", "Miller-Meeks, Mariannette", "miller, Ann", "Álvarez, Ana", "Alva, Ben"]
    assert sorted(names, key=name_order) == [
        "Alva, Ben",
        "Álvarez, Ana",
        "Miller-Meeks, Mariannette",
        "miller, Ann",
        "Miller, Troy",
        "Millers, Ann",
    ]


@pytest.mark.parametrize(
    ("text", "words", "are_held"),
    [
        ("Secretary of State", "secretary", True),
        ("Secretary of State, acting", "state acting", True),
        ("Secretaría de Economía", "secretaria de economia", True),
        ("Undersecretary of State", "secretary of state", False),
        ("Secretary of State", "state secretary", False),
        ("Secretary of State", "", False),
        ("", "", False),
    ],
)
def test_words_are_held_whole_and_in_order(text, words, are_held):
    """Whatever signs, accents and capitals they have."""
    assert holds_words(text, words) is are_held


def test_how_a_language_is_written_is_said_once():
    """Whoever wants two small letters asks `text`; a web archive's marks are its own."""
    package = Path(briefing.__file__).parent
    spelled = {file.relative_to(package).as_posix() for file in package.rglob("*.py") if "[a-z]{2}" in file.read_text("utf-8")}
    assert spelled == {"text.py", "series/documents/detours.py"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("from E.U. to E. U. A.", ["EU", "EUA"]),
        ("(EE. UU.), EE.\N{NO-BREAK SPACE}UU. y EE.&nbsp;UU.", ["EEUU", "EEUU", "EEUU"]),
        ("at 5 p. m. by U.S.-born B. A. Varga", ["pm", "US", "BA"]),
        ("EE. UU. B. A. Varga", ["EEUU", "BA"]),
        ("So. No. Plan A. y B., vs. EU. X.5", []),
        ("a..b. c.. oE.U.A. x.y.Z.W. é.é.5.u.", ["bc", "UA", "xy", "ZW", "éé"]),
    ],
)
def test_abbreviations_with_points_are_words_without(text, found):
    """A letter and its point, twice or more; a letter is doubled as of several things."""
    told = list(find_pointed(text))
    assert [pointed.word for pointed in told] == found
    for pointed in told:
        part = text[pointed.start : pointed.end]
        assert "".join(filter(str.isalpha, part.replace("&nbsp;", ""))) == pointed.word and part.endswith(".")
