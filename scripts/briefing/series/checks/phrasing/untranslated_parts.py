"""A sentence, or a good part of one, that stands in another language of the series than its text. Knows no language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

FEWEST = 3
"""So many words must be at home in the other language, and none in the own."""
SAME = 6
"""So many words in a row that two languages have in common were copied."""
MOST_NAMES = 0.25
"""Of which at most so great a part may be names."""
SHOWN = 50
"""So many letters are quoted."""
_QUOTED = re.compile(r"“[^”]*”|«[^»]*»|\"[^\"]*\"|‘[^’]*’|\*[^*]*\*|\([^)]*\)")
_SENTENCE = re.compile(r"[^.!?:;]+")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


def find_untranslated(
    language: str, texts: Mapping[str, str], folded: frozenset[str], at_home: Mapping[str, Mapping[str, int]]
) -> tuple[str, str] | None:
    """The other language, and the words in it, of a text of these `folded` words; what is quoted may be in any."""
    text, own = texts[language], at_home.get(language, {})
    for other, home in at_home.items():
        if other == language or len(home.keys() & folded) < FEWEST:
            continue
        bare = _QUOTED.sub(" . ", text)
        for part in (*_SENTENCE.findall(bare), *_list_copied(bare, texts.get(other, ""))):
            words = {word.casefold() for word in _WORD.findall(part)}
            if len(home.keys() & words) >= FEWEST and own.keys().isdisjoint(words) and _is_no_name(part):
                shown = part.strip()
                return other, shown if len(shown) <= SHOWN else f"{shown[:SHOWN].rstrip()}…"
    return None


def _is_no_name(part: str) -> bool:
    words = _WORD.findall(part)
    names = [word for word in words[1:] if word[0].isupper()]
    return len(names) <= MOST_NAMES * len(words)


def _list_copied(text: str, other: str) -> Iterator[str]:
    """The longest runs of words that both have."""
    words, there = _WORD.findall(text), f" {' '.join(_WORD.findall(other))} "
    at = 0
    while at + SAME <= len(words):
        size = SAME
        if f" {' '.join(words[at : at + size])} " not in there:
            at += 1
            continue
        while at + size < len(words) and f" {' '.join(words[at : at + size + 1])} " in there:
            size += 1
        yield " ".join(words[at : at + size])
        at += size
