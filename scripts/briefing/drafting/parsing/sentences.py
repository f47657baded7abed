"""Text → sentences, by rules. A full stop after an abbreviation or an initial ends none, nor does one inside a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.drafting.parsing.language_words import LanguageWords
from briefing.drafting.parsing.spans import Span
from briefing.locale.sentence_ends import is_abbreviated

LONGEST_QUOTATION = 900
_STOP = re.compile(r"[.!?…]+[”»\"’)\]]*(?=\s+[“«\"¿¡(]?[A-ZÁÉÍÓÚÑ0-9•])|;\s+y,?\s+(?=por)")


@dataclass(frozen=True)
class Sentence:
    """One sentence, or a quotation with those who say it."""

    text: str
    span: Span
    number: int
    """Counted from 1."""
    paragraph: int
    """Counted from 1."""
    quotations: tuple[Span, ...] = ()
    """What is quoted in it, without the signs, as spans of the whole text."""


def split_sentences(text: str, words: LanguageWords) -> Iterator[Sentence]:
    """Every sentence of every paragraph; a heading is a sentence too."""
    number = start = 0
    for paragraph, block in enumerate(text.split("\n\n"), 1):
        quoted = list(find_quotations(block, words))
        begin = 0
        for stop in [*_stops(block, words, quoted), len(block)]:
            piece = block[begin:stop]
            if piece.strip():
                number += 1
                left = begin + len(piece) - len(piece.lstrip())
                right = left + len(piece.strip())
                inner = tuple(Span(start + a, start + b) for a, b in quoted if left <= a and b <= right)
                yield Sentence(block[left:right], Span(start + left, start + right), number, paragraph, inner)
            begin = stop
        start += len(block) + 2


def find_quotations(block: str, words: LanguageWords) -> Iterator[tuple[int, int]]:
    """The insides of quotations of one paragraph; one that is opened and not closed goes to the paragraph's end."""
    for pair in words.quotes:
        opening, closing = pair[0], pair[1]
        begin = block.find(opening)
        while begin >= 0:
            end = block.find(closing, begin + 1)
            if end < 0:
                end = len(block)
            yield begin + 1, end
            begin = block.find(opening, end + 1)


def _stops(block: str, words: LanguageWords, quoted: list[tuple[int, int]]) -> list[int]:
    return [
        match.end()
        for match in _STOP.finditer(block)
        if not is_abbreviated(block[: match.start() + 1], words.abbreviations)
        and not any(a <= match.start() < b - 1 and b - a <= LONGEST_QUOTATION and b < len(block) for a, b in quoted)
    ]
