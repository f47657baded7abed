"""A sentence in which a second subject says or promises something of its own, parted before that. Knows no kind of saying."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.drafting.parsing.language_words import LanguageWords
from briefing.drafting.parsing.sentences import Sentence
from briefing.drafting.parsing.spans import Span

_WORDS = r"(?:\s+[^\W\d_]+){0,%d}\s*"
_BEFORE_NAME, _BEHIND_NAME = re.compile(_WORDS % 3), re.compile(_WORDS % 2)
"""A title or article may stand before a subject, a small word between it and its verb."""
_NEAR, _FAR = 80, 600
"""So many letters before a subject what joins it is looked for, and before that the clause's verb: sentences may be long."""
_SAYING = ("saying", "announcing")
_VERBS = (*_SAYING, "promising", "future")


def part_clauses(sentence: Sentence, words: LanguageWords, named: Sequence[Span]) -> Iterator[Sentence]:
    """`Aldovia pledged to pay, and Borvia agreed to come`: both, each with its own subject; else the sentence as it is.

    `named` are the persons, bodies and states of the text, in order.
    """
    start, begin = sentence.span.start, 0
    inside = [Span(span.start - start, span.end - start) for span in named if sentence.span.holds(span)]
    quoted = [Span(quote.start - start, quote.end - start) for quote in sentence.quotations]
    for name in inside:
        joint = None if any(quote.holds(name) for quote in quoted) else _find_joint(sentence.text, begin, name, words)
        if joint is None or any(other.end == joint.start for other in inside):
            continue
        second = _find_verb_behind(sentence.text[name.end : name.end + _NEAR], words)
        first = _find_first_verb(sentence.text[max(begin, joint.start - _FAR) : joint.start], words) if second else ""
        if first and second and not (first in _SAYING and second == "future"):  # that is still what was said
            yield _take(sentence, begin, joint.start)
            begin = joint.end
    yield _take(sentence, begin, len(sentence.text)) if begin else sentence


def _find_joint(text: str, begin: int, name: Span, words: LanguageWords) -> Span | None:
    """What joins the clause of a subject to the one before: `, and`, `while`; None where nothing of that kind stands there."""
    near = max(begin, name.start - _NEAR)
    for joining, signs in (("contrasting", ",; "), ("joining", ",;")):
        for match in reversed([*words.pattern(joining).finditer(text, near, name.start)]):
            left = text[near : match.start()]
            bare = left.rstrip(",; ")
            if bare and set(left[len(bare) :]) & set(signs) and _BEFORE_NAME.fullmatch(text, match.end(), name.start):
                return Span(near + len(bare), match.end() + 1)
    return None


def _find_first_verb(text: str, words: LanguageWords) -> str:
    """The list of the first verb that is no aside's: `Aldovia, which said so`."""
    found = ((match.start(), name) for name in _VERBS for match in words.pattern(name).finditer(text))
    for start, name in sorted(found):
        if not words.pattern("asides").match(re.split("[,;]", text[:start])[-1].lstrip()):
            return name
    return ""


def _find_verb_behind(text: str, words: LanguageWords) -> str:
    """The list of the verb that a subject has right behind it."""
    found = ((match.start(), name) for name in _VERBS if (match := words.pattern(name).search(text)))
    start, name = min(found, default=(0, ""))
    return name if start and _BEHIND_NAME.fullmatch(text, 0, start) else ""


def _take(sentence: Sentence, begin: int, end: int) -> Sentence:
    span = Span(sentence.span.start + begin, sentence.span.start + end)
    inner = tuple(quote for quote in sentence.quotations if span.holds(quote))
    return replace(sentence, text=sentence.text[begin:end], span=span, quotations=inner)
