"""The nearest of the right spellings, for "did you mean". Knows only words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from functools import lru_cache

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}-")
_FIGURE = re.compile("[0-9]")
_DENIED = re.compile(r"\b(?:not|non?|un|sin)\b|\b(?:un|in|im|dis|non)(?=[a-z]{4})")
"""`not-started`, `unfulfilled`, `incumplido`; `in-progress` denies nothing."""
FEW = 8
"""So many words, those with the most pairs of letters in common, are held against each other letter by letter."""

ALIKE = 0.75
"""How alike two words of names are that may be one."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like this one, or None where nothing is near; quick also for the thousandth word of a run."""
    return _nearest(word, tuple(known))


def nearest_id(word: str, known: Iterable[str]) -> str | None:
    """The known id that this one was probably meant to be: the same words but for slips, the same numbers.

    Figures may be exchanged, where the words are the same to the letter: `talks-2026-10-41` is `talks-2026-10-14`; and of the
    day that an id begins with one figure of month or day may be another, or the year.

    Two ids of one pattern are alike in most of their letters and name different things, so being alike is not enough.
    """
    known = tuple(known)
    if dated := _but_for_its_day(word, known) or _but_for_the_order_of_figures(word, known):
        return dated
    found = nearest(word, known)
    return found if found is not None and _are_same_words(word.split("-"), found.split("-")) else None


def are_alike(one: str, other: str) -> bool:
    """Whether two words differ by slips alone: `failed` is no slip of `fulfilled`."""
    return bool(get_close_matches(one, [other], n=1, cutoff=ALIKE))


def of_one_sense(word: str, known: Iterable[str]) -> list[str]:
    """Those of the known that deny something where this one does: `unfulfilled` is near `fulfilled`, and its contrary."""
    denies = _DENIED.search(word) is not None
    return [other for other in known if (_DENIED.search(other) is not None) == denies]


def are_one_name(asked: Sequence[str], known: Sequence[str], may_lack: bool) -> bool:
    """Whether the words of two names are the same but for slips and order, or, where that may be, but for one of several."""
    rest = list(known)
    for word in asked:
        if close := get_close_matches(word, rest, n=1, cutoff=ALIKE):
            rest.remove(close[0])
    matched = len(known) - len(rest)
    missing, extra = len(asked) - matched, len(rest)
    return missing + extra == 0 or (may_lack and missing + extra == 1 and matched > 1)


def _but_for_its_day(word: str, known: tuple[str, ...]) -> str | None:
    """The only id that is this one with a day before it, without the day that this one has, or with another year or figure."""
    if day := _DAY.match(word):
        bare = word[day.end() :]
        near = [other for other in known if other.endswith(f"-{bare}") and _are_near_days(other, word, day.end())]
        return bare if bare in known else near[0] if len(near) == 1 else None
    found = [other for other in known if other.endswith(word) and _DAY.sub("", other) == word]
    return found[0] if len(found) == 1 else None


def _are_near_days(one: str, other: str, end: int) -> bool:
    """The same but for the year, or but for one figure of month and day."""
    is_near = differ_in_year(one, other) or (one[:4] == other[:4] and sum(map(str.__ne__, one[:end], other[:end])) == 1)
    return len(one) == len(other) and is_near


def differ_in_year(one: str, other: str) -> bool:
    """Whether two ids are the same but for the year that they begin with."""
    return one != other and one[4:] == other[4:] and _DAY.match(one) is not None and _DAY.match(other) is not None


def _but_for_the_order_of_figures(word: str, known: tuple[str, ...]) -> str | None:
    found = _ids_by_figures(known).get(_figures(word), ()) if any(map(str.isdecimal, word)) else ()
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=64)
def _ids_by_figures(known: tuple[str, ...]) -> Mapping[tuple[str, str], list[str]]:
    index: dict[tuple[str, str], list[str]] = defaultdict(list)
    for word in known:
        index[_figures(word)].append(word)
    return index


def _figures(word: str) -> tuple[str, str]:
    """`call-2026-10-14` → `call-0000-00-00` and its figures in order: the same for all that differ in their order alone."""
    return _FIGURE.sub("0", word), "".join(sorted(_FIGURE.findall(word)))


def _are_same_words(wrong: list[str], right: list[str]) -> bool:
    if [part for part in wrong if part.isdecimal()] != [part for part in right if part.isdecimal()]:
        return False
    rest = list(right)
    missing = 0
    for part in wrong:
        close = get_close_matches(part, rest, n=1, cutoff=0.7)
        if close:
            rest.remove(close[0])
        elif len(part) > 2:
            missing += 1
    extra = sum(len(part) > 2 for part in rest)
    return missing == 0 and extra <= (len(right) > 2) or missing == 1 and extra == 0 and len(wrong) > 3


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
