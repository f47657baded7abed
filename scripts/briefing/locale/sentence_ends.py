"""Where a sentence ends. Knows no language: the abbreviations of one are handed in."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import lru_cache

from briefing.text import fold

_STOP = re.compile(r"[.!?…]+[”»\"’)\]]*(?=\s+[“«\"‘(\[¿¡]*(\S))|[。！？]+")
_LAST_WORD = re.compile(r"([\w.]+)\.$")


@lru_cache(maxsize=4_000)  # what is listed is mostly listed on several pages
def first_sentence(text: str, abbreviations: Container[str]) -> str:
    """The first sentence without its full stop; the whole first paragraph where none ends in it."""
    paragraph = re.split(r"\n\s*\n", text.strip())[0]
    end = next(_find_stops(paragraph, abbreviations), len(paragraph))
    return " ".join(paragraph[:end].split()).removesuffix(".")


def _find_stops(paragraph: str, abbreviations: Container[str]) -> Iterator[int]:
    for match in _STOP.finditer(paragraph):
        follows = match[1] or ""
        is_inside = follows.islower() or is_abbreviated(paragraph[: match.start() + 1], abbreviations)
        if not is_inside:
            yield match.end()


def is_abbreviated(before: str, abbreviations: Container[str]) -> bool:
    """Whether the full stop at the end belongs to an abbreviation or an initial: `Art.`, `U.S.`, `J.`."""
    match = _LAST_WORD.search(before, before.rfind(" ") + 1)
    if not match:
        return False
    word = fold(match[1])
    return word in abbreviations or (len(word) == 1 and word.isalpha()) or re.fullmatch(r"(?:\w\.)+\w", word) is not None
