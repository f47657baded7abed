"""Runs of capitalised words, with the small words of names between them: what a person's name may stand in. Knows no person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.drafting.parsing.language_words import LanguageWords
from briefing.drafting.parsing.spans import Span
from briefing.text import fold

_TOKEN = re.compile(r"[^\W\d_]+(?:['’.](?=[^\W\d_])[^\W\d_]+)*\.?")
_POSSESSIVE = re.compile(r"['’]s$")
_GAP = re.compile(r"[ ]+|-")
"""A name is written with and without its hyphen: `Sherwood-Randall`, `Sherwood Randall`."""
LONGEST_RUN = 40
"""More capitalised words side by side are no name with its titles."""


@dataclass(frozen=True)
class Token:
    """A word of a run of names."""

    text: str
    span: Span
    is_behind_hyphen: bool = False
    """Whether it is the second half of a word: `Pacific` of `Indo-Pacific`."""

    @property
    def key(self) -> str:
        """Folded, without a final full stop."""
        return fold(self.text).removesuffix(".")

    @property
    def is_initial(self) -> bool:
        """`N.`"""
        return len(self.key) == 1


def find_runs(text: str, words: LanguageWords) -> Iterator[list[Token]]:
    """Capitalised words side by side, with the small words of names between them; two full names that `y` joins are two."""
    for run in _find_all_runs(text, words):
        yield from _part_joined(run, words)


def _part_joined(run: list[Token], words: LanguageWords) -> Iterator[list[Token]]:
    for at, token in enumerate(run):
        if token.text in words.joining and min(_count_names(run[:at], words), _count_names(run[at + 1 :], words)) > 1:
            yield run[:at]
            yield from _part_joined(run[at + 1 :], words)
            return
    yield run


def _count_names(run: list[Token], words: LanguageWords) -> int:
    return sum(token.key not in words.particles for token in run)


def _find_all_runs(text: str, words: LanguageWords) -> Iterator[list[Token]]:
    run: list[Token] = []
    for match in _TOKEN.finditer(text):
        word = match[0]
        possessive = _POSSESSIVE.search(word)
        bare = word[: possessive.start()] if possessive else word
        ends = not re.fullmatch(r"[^\W\d_]\.", bare) and bare.endswith(".") and not re.fullmatch(r"(?:\w\.)+", bare)
        bare = bare.removesuffix(".") if ends else bare
        span = Span(match.start(), match.start() + len(bare))
        is_name = bare[:1].isupper()
        if run and not (_GAP.fullmatch(text[run[-1].span.end : span.start]) and (is_name or fold(bare) in words.particles)):
            yield _trimmed(run, words)
            run = []
        if is_name or run:
            run.append(Token(bare, span, text[match.start() - 1 : match.start()] == "-"))
        if run and (possessive or ends or len(run) >= LONGEST_RUN):
            yield _trimmed(run, words)
            run = []
    if run:
        yield _trimmed(run, words)


def _trimmed(run: list[Token], words: LanguageWords) -> list[Token]:
    end = len(run)
    while end and run[end - 1].key in words.particles and run[end - 1].text.islower():
        end -= 1
    return run[:end]
