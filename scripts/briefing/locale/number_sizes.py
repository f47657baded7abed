"""Large numbers as languages call them: a billion is `mil millones` in Spanish, and `billones` are a thousand times as many.

Its words are data, a line a language in `number_sizes.yml`; in a language without one nothing is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from briefing.yamlfile import plain, read_yaml

_FILE = Path(__file__).with_suffix(".yml")


class SizedNumber(NamedTuple):
    """`1.5 billion`: its figures alone, its noughts, and the words."""

    figures: str
    noughts: int
    number: str
    words: str


def find_sized(text: str, language: str) -> Iterator[SizedNumber]:
    """The numbers of a text behind which a size stands."""
    sizes = _read_sizes().get(language, {})
    if not sizes:
        return
    words = "|".join(map(re.escape, sorted(sizes, key=len, reverse=True)))
    for match in re.finditer(rf"(?<![\w.,])(\d[\d.,]*)\s+({words})(?!\w)", text, re.IGNORECASE):
        found = next(size for word, size in sizes.items() if word.casefold() == match[2].casefold())
        yield SizedNumber(re.sub(r"\D", "", match[1]), found, match[1], match[0])


def name_size(noughts: int, language: str) -> str | None:
    """What a language calls a size behind a number."""
    return next((word for word, size in _read_sizes().get(language, {}).items() if size == noughts), None)


@cache
def _read_sizes() -> Mapping[str, Mapping[str, int]]:
    root = read_yaml(_FILE, _FILE.name).root
    told: Any = plain(root) if root else {}
    return {language: dict(map(_read_size, lines)) for language, lines in told.items()}


def _read_size(line: str) -> tuple[str, int]:
    """`mil millones 9`."""
    word, _, noughts = line.rpartition(" ")
    return word, int(noughts)
