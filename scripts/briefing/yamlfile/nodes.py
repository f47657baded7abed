"""What a file of YAML holds: maps, lists and text, each with its place. Knows no syntax."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from briefing.problem import Place, Problem


class Scalar(NamedTuple):
    """A text and where it begins."""

    text: str
    place: Place


class ListNode(NamedTuple):
    """A list, its values in order."""

    values: tuple[Node, ...]
    place: Place


class MapNode(NamedTuple):
    """Keys and values; `keys` tells where each key stands."""

    values: dict[str, Node]
    keys: dict[str, Place]
    place: Place


Node = Scalar | ListNode | MapNode


class YamlFile(NamedTuple):
    """What one file says; `root` is None where nothing could be made of it.

    Where there are problems the root is what the reader made of the file by mending them: fit to look for further
    faults, not to be published.
    """

    path: str
    root: Node | None
    problems: tuple[Problem, ...] = ()
    text: str = ""


class KeyNames(frozenset[str]):
    """The words that are keys where they begin a line, and which of them stand in one map."""

    maps: tuple[frozenset[str], ...] = ()

    @classmethod
    def of_maps(cls, maps: Iterable[Collection[str]]) -> KeyNames:
        """All keys of some maps."""
        found = tuple(map(frozenset, maps))
        names = cls(key for keys in found for key in keys)
        names.maps = found
        return names


def stand_together(keys: Collection[str], one: str, other: str) -> bool:
    """Whether two keys may stand in the same map, as far as anybody knows."""
    return isinstance(keys, KeyNames) and any(one in found and other in found for found in keys.maps)


def plain(node: Node) -> object:
    """The node as text, lists and dicts, without places."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, ListNode):
        return [plain(value) for value in node.values]
    return {key: plain(value) for key, value in node.values.items()}


def find_node(node: Node, path: tuple[str | int, ...]) -> Node:
    """The value at a path, or the nearest thing above it that exists."""
    for step in path:
        inner = _inner_node(node, step)
        if inner is None:
            break
        node = inner
    return node


def _inner_node(node: Node, step: str | int) -> Node | None:
    if isinstance(node, MapNode) and isinstance(step, str):
        return node.values.get(step)
    if isinstance(node, ListNode) and isinstance(step, int) and step in range(len(node.values)):
        return node.values[step]
    return None
