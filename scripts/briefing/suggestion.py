"""The nearest of the right spellings, for "did you mean". Knows only words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import lru_cache

FEW = 8
"""So many words, those with the most pairs of letters in common, are held against each other letter by letter."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like this one, or None where nothing is near; quick also for the thousandth word of a run."""
    return _nearest(word, tuple(known))


@lru_cache(maxsize=10_000)
def _nearest(word: str, known: tuple[str, ...]) -> str | None:
    found = get_close_matches(word, known if len(known) <= FEW else _with_most_pairs(word, known), n=1, cutoff=0.6)
    return found[0] if found else None


def _with_most_pairs(word: str, known: tuple[str, ...]) -> list[str]:
    """Long words have more pairs to share; the longer of a word's two neighbours must not hide the nearer one."""
    index, mine = _words_by_pair(known), _pairs(word)
    shared = Counter(found for pair in mine for found in index.get(pair, ()))
    likeness = {found: 2 * count / (len(mine) + len(_pairs(found))) for found, count in shared.most_common(FEW * 4)}
    return sorted(likeness, key=lambda found: (-likeness[found], found))[:FEW]


@lru_cache(maxsize=64)
def _words_by_pair(known: tuple[str, ...]) -> Mapping[str, list[str]]:
    index: dict[str, list[str]] = defaultdict(list)
    for word in dict.fromkeys(known):
        for pair in _pairs(word):
            index[pair].append(word)
    return index


def _pairs(word: str) -> set[str]:
    """`trade` → ` t`, `tr`, `ra`, `ad`, `de`, `e `: a short word has pairs too."""
    framed = f" {word} "
    return {framed[start : start + 2] for start in range(len(framed) - 1)}
