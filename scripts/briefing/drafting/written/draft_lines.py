"""Ids, comments and texts of draft entries, each on one line. Knows no kind of entry."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from briefing.drafting.parsing.language_words import LanguageWords
from briefing.drafting.parsing.spans import LIKELY, Finding, Span, spell_certainty
from briefing.drafting.persons.name_runs import find_runs
from briefing.drafting.reading import CommuniqueReading
from briefing.entries.ids import cut_id
from briefing.yamlcomments import GUESS, HINT

BEGINNING = 5
"""Words by which a sentence is found."""


def make_id(reading: CommuniqueReading, text: str) -> str:
    """Where it was cut it does not end with a small word, nor within a name: `…-aldovia-and-borvia`, not `…-borvia-on`."""
    words = reading.document.words
    names = (*reading.names, *re.split(r"[\s/]", text), *_capitalised(text, words))
    return cut_id(text, lambda word: words.is_small(word) or word in words.objects, names)


def _capitalised(text: str, words: LanguageWords) -> Iterator[str]:
    """Capitalised words side by side: names and offices, but for the small words of a title in capitals."""
    for run in find_runs(text, words):
        for is_small, part in groupby(run, lambda token: words.is_small(token.key) and token.key not in words.particles):
            tokens = [*part]
            if not is_small:
                yield text[tokens[0].span.start : tokens[-1].span.end]


def cite_words(reading: CommuniqueReading, found: Finding[Any], indent: str = "", language: str = "") -> str:
    """The sentence's number, how sure it is, and the words, on one line behind its sign; of another text with its language."""
    words = " ".join(reading.document.text[found.span.start : found.span.end].split())
    number = next((item.number for item in reading.document.sentences if item.span.meets(found.span)), 0)
    shown = f"{words[:100]}{'…' if len(words) > 100 else ''}"
    where = f"In {language}, sentence" if language else "Sentence"
    mark = GUESS if found.certainty < LIKELY else HINT
    return f"{indent}{mark} {where} {number}, {spell_certainty(found.certainty)}: {shown}"


def find_words(reading: CommuniqueReading, span: Span) -> str:
    """Some words and how their sentence begins, so that a reader finds them: `"harbour" in "The two ministers …"`."""
    sentence = next((item for item in reading.document.sentences if item.span.meets(span)), None)
    words, first = quote(reading.document.text[span.start : span.end]), sentence.text.split() if sentence else []
    is_at_its_head = sentence is not None and span.start == sentence.span.start
    return words if is_at_its_head or not first else f"{words} in {quote(' '.join([*first[:BEGINNING], '…']))}"


def quote(text: str) -> str:
    """A YAML text in quotes, on one line."""
    return json.dumps(" ".join(text.split()), ensure_ascii=False)
