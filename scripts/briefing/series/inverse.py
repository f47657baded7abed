"""A list of what names ids, turned round: the way back from each id."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

Item = TypeVar("Item")


def invert(items: Iterable[Item], names: Callable[[Item], Iterable[str]]) -> Mapping[str, tuple[Item, ...]]:
    """Id → the items that name it, each once and in their order."""
    found: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        for name in dict.fromkeys(names(item)):
            found[name].append(item)
    return {name: tuple(naming) for name, naming in found.items()}
