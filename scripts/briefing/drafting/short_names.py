"""Given names that stand for each other: Tom for Thomas. Data, in `short_names.yml`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from briefing.text import fold
from briefing.yamlfile import plain, read_yaml

_FILE = Path(__file__).with_suffix(".yml")


def stand_for_each_other(name: str, other: str) -> bool:
    """Whether two folded given names are forms of one, such as `tom` and `thomas`."""
    return any(name in group and other in group for group in _groups())


@cache
def _groups() -> tuple[frozenset[str], ...]:
    root = read_yaml(_FILE, _FILE.name).root
    groups: Any = plain(root) if root else ()
    return tuple(frozenset(map(fold, group)) for group in groups)
