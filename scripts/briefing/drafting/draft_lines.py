"""Ids, comments and texts of draft entries, each on one line. Knows no kind of entry."""

from __future__ import annotations

import json
from typing import Any

from briefing.drafting.reading import CommuniqueReading
from briefing.drafting.spans import Finding, spell_certainty
from briefing.entries.ids import cut_id
from briefing.yamlcomments import HINT


def make_id(reading: CommuniqueReading, text: str) -> str:
    """Where it was cut it does not end with a small word: `…-aldovia-and-borvia`, not `…-aldovia-and-borvia-on`."""
    return cut_id(text, reading.document.words.is_small)


def cite_words(reading: CommuniqueReading, found: Finding[Any], indent: str = "", language: str = "") -> str:
    """The sentence's number, how sure it is, and the words, on one line behind its sign; of another text with its language."""
    words = " ".join(reading.document.text[found.span.start : found.span.end].split())
    number = next((item.number for item in reading.document.sentences if item.span.meets(found.span)), 0)
    shown = f"{words[:100]}{'…' if len(words) > 100 else ''}"
    where = f"In {language}, sentence" if language else "Sentence"
    return f"{indent}{HINT} {where} {number}, {spell_certainty(found.certainty)}: {shown}"


def quote(text: str) -> str:
    """A YAML text in quotes, on one line."""
    return json.dumps(" ".join(text.split()), ensure_ascii=False)
