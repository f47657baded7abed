"""A file that lacks keys, read as if something stood there, so that what it does say can be looked at. Knows no kind."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Set
from typing import Any, NamedTuple

from pydantic import ValidationError

from briefing.entries.base import Entry, Path
from briefing.problem import Place, Problem
from briefing.yamlfile import ListNode, MapNode, Node, Scalar, find_node

_WORD = "x"
_FILLINGS: tuple[Any, ...] = (_WORD, "2000-01-01", "no", "1", "https://example.org/x", ["x"], [{}], {"en": "x"}, {})
"""What is tried in turn where a key is missing."""
_MOST_ROUNDS = 40


class StandIn(NamedTuple):
    """Fit to be asked for faults of its words, and for nothing else."""

    entry: Entry
    lines: frozenset[int]
    """Of the parts that lack a key or had to be left out: what is found there may follow from it."""
    head: Place | None = None
    """Where the file begins, if a key of its own is missing: what is found at none of its lines is said of that key."""

    def holds(self, place: Place) -> bool:
        """Whether what is found there is said of something that stands in the file."""
        return place.line not in self.lines and place != self.head

    def is_told_of(self, problem: Problem) -> bool:
        """Whether a problem is one of the file: it stands at what it says, and does not speak of what was filled in."""
        return self.holds(problem.place) and f'"{_WORD}"' not in problem.what


def stand_in_for(shape: type[Entry], data: Any, root: MapNode, left_out: Set[Path]) -> StandIn | None:
    """The entry with fillings for what is missing, without what was left out; None where nothing fits."""
    data, tried = copy.deepcopy(data), dict[Path, int]()
    for _ in range(_MOST_ROUNDS):
        try:
            head = None if all(path[0] in root.values for path in tried) else root.place
            return StandIn(shape.model_validate(data), frozenset(lines_of(root, left_out | tried.keys())), head)
        except ValidationError as error:
            faults = error.errors(include_url=False)
        for fault in faults:
            path = fault["loc"]
            is_lacking = fault["type"] == "missing" or holder_at(data, path) in ({}, [])
            filled = path if is_lacking else _longest(known for known in tried if path[: len(known)] == known)
            if filled is None or tried.get(filled, -1) + 1 == len(_FILLINGS):
                return None
            tried[filled] = tried.get(filled, -1) + 1
            _put(data, filled, copy.deepcopy(_FILLINGS[tried[filled]]))
    return None


def _longest(paths: Iterable[Path]) -> Path | None:
    return max(paths, key=len, default=None)


def holder_at(data: Any, path: Path) -> Any:
    """The map or list at a path; None where there is none."""
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return None
    return data if isinstance(data, dict | list) else None


def _put(data: Any, path: Path, filling: Any) -> None:
    for step in path[:-1]:
        data = data[step]
    data[path[-1]] = filling


def lines_of(root: MapNode, paths: Iterable[Path]) -> Iterator[int]:
    """Of the items or keys that values at some paths belong to; of a whole list, where one of it was left out."""
    for path in paths:
        items = [at for at, step in enumerate(path[:-1]) if isinstance(step, int)]
        if path and path[0] in root.values:
            yield from _lines_below(find_node(root, path[: items[-1] + 1] if items else path[:1]))


def _lines_below(node: Node) -> Iterator[int]:
    yield node.place.line
    inner: Any = () if isinstance(node, Scalar) else node.values if isinstance(node, ListNode) else node.values.values()
    for value in inner:
        yield from _lines_below(value)
