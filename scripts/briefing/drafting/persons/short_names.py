"""Given names and what people are called for short: Tom for Thomas. Data, in `short_names.yml`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from briefing.text import fold
from briefing.yamlfile import plain, read_yaml

_FILE = Path(__file__).with_suffix(".yml")


def stand_for_each_other(name: str, other: str) -> bool:
    """Whether two folded given names are forms of one, such as `tom` and `thomas`."""
    return any(name in full | short and other in full | short for full, short in _names())


def are_two_names(name: str, other: str) -> bool:
    """Whether both are full names and not spellings of one, however near they look: `alberto` and `gilberto`."""
    lines = [{number for number, (full, _) in enumerate(_names()) if one in full} for one in (name, other)]
    return all(lines) and lines[0].isdisjoint(lines[1])


@cache
def _names() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """The spellings of each full name, and its short forms."""
    root = read_yaml(_FILE, _FILE.name).root
    names: Any = plain(root) if root else {}
    return tuple((frozenset(map(fold, full.split(", "))), frozenset(map(fold, short))) for full, short in names.items())
