"""What the lists of a language make of words: figures, small words, infinitives, ends of a text, and runs of names."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from briefing import drafting
from briefing.drafting.parsing.document import read_document
from briefing.drafting.parsing.language_words import FOLDER, LanguageWords, guess_language, list_languages, read_words
from briefing.drafting.parsing.spans import Span, spell_certainty
from briefing.drafting.parsing.written_numbers import count_figures
from briefing.drafting.persons.name_runs import find_runs


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        ("en", "10,000 and 3", ["10000", "3"]),
        ("en", "2.5 million", ["2500000"]),
        ("en", "2.5 Million, 3 millionaires", ["2500000", "3"]),
        ("en", "1.5 thousand million", ["1500000000"]),
        ("en", "1,234.5 thousand", ["1234500"]),
        ("en", "1.234 and 1.23", ["1234", "123"]),
        ("es", "10 mil, 2,5 millones", ["10000", "2500000"]),
        ("es", "tres", []),
    ],
)
def test_figures_are_the_same_however_they_are_written(language, text, figures):
    assert count_figures(text, read_words(language)) == figures


@pytest.mark.parametrize(
    ("language", "word", "is_small"),
    [
        ("en", "of", True),
        ("en", "ab", True),
        ("en", "abc", False),
        ("en", "12", False),
        ("en", "los", True),
        ("es", "para", True),
    ],
)
def test_small_words_say_nothing_at_the_end_of_a_name(language, word, is_small):
    """Those that are most frequent, those within names, and all of two letters."""
    assert read_words(language).is_small(word) is is_small


@pytest.mark.parametrize(
    ("language", "verb", "infinitive"),
    [("es", "abrirán", "abrir"), ("es", "pondrá", "poner"), ("es", "harán", "hacer"), ("es", "abren", ""), ("en", "will", "")],
)
def test_what_is_promised_in_a_future_has_an_infinitive(language, verb, infinitive):
    assert read_words(language).infinitive_of(verb) == infinitive


@pytest.mark.parametrize(
    ("text", "ends", "without"),
    [
        ("open it by", True, "open it"),
        ("open it, by ", True, "open it"),
        ("open it before the", False, "open it"),
        ("open it by the end of", True, "open it"),
        ("open it on, by", True, "open it"),
        ("open itby", False, "open itby"),
        ("open the", False, "open the"),
        ("by", True, ""),
    ],
)
def test_words_before_a_day_are_taken_off(text, ends, without):
    """An article behind them too, and several."""
    words = read_words("en")
    assert (words.ends_with("by_day", text), words.without_last("by_day", text)) == (ends, without)


def test_a_language_is_guessed_by_its_most_frequent_words():
    assert guess_language("the fees of the port and los") == "en" and guess_language("las tarifas de la zona and the") == "es"
    assert read_document("Los ministros de la zona se vieron.", "xx").words.language == "es"
    assert read_document("Los ministros de la zona se vieron.", "en").words.language == "en"


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("Then came Ana Varga and Ivo Lund.", ["Then", "Ana Varga", "Ivo Lund"]),
        ("Juan de la Fuente met him", ["Juan de la Fuente"]),
        ("Juan de la zona", ["Juan"]),
        ("Ana Varga’s friend Ivo", ["Ana Varga", "Ivo"]),
        ("Ana Varga. Ivo Lund", ["Ana Varga", "Ivo Lund"]),
        ("Ana M. Varga", ["Ana M. Varga"]),
        ("Ana  Sharwood-Moor, Ivo", ["Ana  Sharwood-Moor", "Ivo"]),
        ("Ana Varga y Ivo Lund", ["Ana Varga y Ivo Lund"]),
        ("Ana and Ivo", ["Ana", "Ivo"]),
        ("los Ana", ["Ana"]),
        (" ".join(["Ana"] * 40), [" ".join(["Ana"] * 40)]),
        (" ".join(["Ana"] * 41), [" ".join(["Ana"] * 40), "Ana"]),
    ],
)
def test_capitalised_words_side_by_side_are_a_run(text, runs):
    """With the small words of names between them; forty at most."""
    found = list(find_runs(text, read_words("en")))
    assert [text[run[0].span.start : run[-1].span.end] for run in found] == runs


def test_the_second_half_of_a_word_is_known():
    (run,) = find_runs("Indo-Pacific", read_words("en"))
    assert [(token.text, token.key, token.is_behind_hyphen, token.is_initial) for token in run] == [
        ("Indo", "indo", False, False),
        ("Pacific", "pacific", True, False),
    ]


@pytest.mark.parametrize(
    ("one", "other", "meet", "holds"),
    [
        ((0, 2), (2, 3), False, False),
        ((0, 3), (2, 4), True, False),
        ((0, 4), (0, 4), True, True),
        ((2, 3), (0, 2), False, False),
    ],
)
def test_two_places_of_a_text_meet_where_they_share_a_letter(one, other, meet, holds):
    assert (Span(*one).meets(Span(*other)), Span(*one).holds(Span(*other))) == (meet, holds)


@pytest.mark.parametrize(
    ("certainty", "word"), [(0.9, "sure"), (0.89, "likely"), (0.7, "likely"), (0.69, "doubtful"), (0.0, "doubtful")]
)
def test_how_sure_a_finding_is(certainty, word):
    assert spell_certainty(certainty) == word


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("Ana Varga y Ivo Lund", ["Ana Varga", "Ivo Lund"]),
        ("Ana Varga y Lund", ["Ana Varga y Lund"]),
        ("Ana y Ivo Lund", ["Ana y Ivo Lund"]),
        ("Ana Varga y Ivo Lund y Eva Moor", ["Ana Varga", "Ivo Lund", "Eva Moor"]),
    ],
)
def test_two_full_names_that_are_joined_are_two(text, runs):
    """A surname may hold such a word too."""
    found = list(find_runs(text, read_words("es")))
    assert [text[run[0].span.start : run[-1].span.end] for run in found] == runs


def test_each_list_is_asked_for():
    """None stands in a language that no rule looks at, or that the class does not name."""
    code = "\n".join(path.read_text("utf-8") for path in Path(drafting.__file__).parent.rglob("*.py"))
    lists = {field.name for field in fields(LanguageWords)} - {"language"}
    assert {name for name in lists if not re.search(rf"""["'.]{name}\b(?!: tuple)""", code)} == set()
    for language in list_languages():
        written = re.findall(r"^(\w+):", (FOLDER / f"{language}.yml").read_text("utf-8"), re.MULTILINE)
        assert set(written) - lists == set() and len(written) == len(set(written))
