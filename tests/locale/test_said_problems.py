"""What the check says in further languages: every sentence is still said, and values stand where they belong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from briefing.locale import said_problems
from briefing.locale.said_problems import find_said, say_problem
from briefing.problem import Place, Problem

SAID = Path(said_problems.__file__).parent / "said"
ROOT = Path(__file__).parent.parent
SENTENCES = {path.stem: [message for message in read_po(path.open("rb")) if message.id] for path in sorted(SAID.glob("*.po"))}


@pytest.fixture(scope="module")
def answers() -> str:
    """All that the check answers in the goldens, and what is said only of the text that a draft was made of."""
    goldens = (*ROOT.glob("mistakes/golden/*.txt"), *ROOT.glob("series/checks/golden/*.txt"), *ROOT.glob("mistakes/*.py"))
    code = Path(said_problems.__file__).parent.parent / "site" / "drafted_texts.py"
    return "\n".join(path.read_text("utf-8") for path in (*goldens, code))


@pytest.mark.parametrize("language", SENTENCES)
def test_no_sentence_is_one_that_is_said_no_more(answers, language):
    """Where the code says it otherwise, its translation is not found, and stands here for nothing."""
    lines, gone = answers.splitlines(), []
    for sentence in (str(message.id) for message in SENTENCES[language]):
        longest, pattern = max(re.split(r"\{\d\}", sentence), key=len), find_said(sentence)
        if not any(pattern.search(line) for line in lines if longest in line):
            gone.append(sentence)
    assert gone == []


@pytest.mark.parametrize("language", SENTENCES)
def test_each_value_stands_in_the_translation(language):
    for message in SENTENCES[language]:
        values = [f"{{{number}}}" for number in range(3)]
        assert [one in str(message.id) for one in values] == [one in str(message.string) for one in values], message.id
        assert message.string, message.id


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (("title, es: nothing stands here", "text", "write the text"), "title, es: aquí no hay nada (texto; escriba el texto)"),
        (
            ('the key "format" is missing', "format", "add the line format: …"),
            "falta la clave “format” (format; añada la línea format: …)",
        ),
        (
            ("summary is missing in es", "a line es:", "add the translation"),
            "falta summary en es (una línea es:; añada la traducción)",
        ),
        (('"x" is a word that nobody translated', "text", "write the text"), ""),
        (("title, es: nothing stands here", "an unknown thing", "write the text"), ""),
        (("title, es: nothing stands here", "text", "do something else"), ""),
    ],
)
def test_a_message_is_said_whole_or_not_at_all(parts, said):
    """A line half in one language and half in another helps nobody."""
    assert say_problem(Problem(Place("x.yml", 1, 1), *parts), "es") == said


@pytest.mark.parametrize("name", ["said", "descriptions"])
def test_spanish_is_quoted_as_the_mexican_press_does(name):
    """As the messages of pages are: “like this”."""
    sentences = read_po((SAID.parent / name / "es.po").open("rb"))
    assert not [message.string for message in sentences if set(str(message.string)) & set("«»")]


def test_a_language_without_a_file_says_nothing():
    assert say_problem(Problem(Place("x.yml"), "title: nothing stands here", "text", "write the text"), "fr") == ""
