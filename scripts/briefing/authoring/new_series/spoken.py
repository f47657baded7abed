"""A text of `files/` in the languages of a series. Knows lines, not what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

COMES_ALONG = ("en", "es")
"""The languages that `files/` has. Where a series has none of them, the English stands there, to be translated."""
_LINE = re.compile(rf"( +)({'|'.join(COMES_ALONG)}): (.*)")
_PHRASES = re.compile(r"\n#[^\n]*\nphrases:\n.*", re.DOTALL)
"""The words of each language that a text must not lose: of no use in a language that has none of them."""


def say_in(text: str, languages: Sequence[str]) -> str:
    """Lines side by side that say one thing per language, as lines of these languages.

    A language that we do not have is left out beside one that we have: its readers see that one's words, marked, and the check
    names the place. A name is the same in all.
    """
    known = [language for language in languages if language in COMES_ALONG]
    if not known:
        text = _PHRASES.sub("\n", text)
    lines: list[str] = []
    for is_said, group in groupby(text.splitlines(), key=lambda line: _LINE.fullmatch(line) is not None):
        found = list(group)
        lines += _translate(found, languages) if is_said else found
    return "\n".join(lines) + "\n"


def _translate(lines: Sequence[str], languages: Sequence[str]) -> Iterator[str]:
    said = [match.groups() for line in lines if (match := _LINE.fullmatch(line))]
    indent, words = said[0][0], {language: words for _, language, words in said}
    is_name = len(set(words.values())) == 1
    for language in languages:
        if language in words:
            yield f"{indent}{language}: {words[language]}"
        elif not words[COMES_ALONG[0]].startswith("[") and (is_name or not any(known in words for known in languages)):
            yield f"{indent}{language}: {words[COMES_ALONG[0]]}"
