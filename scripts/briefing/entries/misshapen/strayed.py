"""A key or language that stands in another map than its own: too far out, too far in, or elsewhere. Knows no kind of entry."""

from __future__ import annotations

import re
from collections.abc import Collection

from briefing.entries.base import Entry, Path
from briefing.entries.misshapen.shape_walk import find_owners, known_keys, spell
from briefing.problem import Place, Problem
from briefing.text import counted
from briefing.yamlfile import ListNode, MapNode, Node, Scalar, find_node

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-(?:[A-Za-z]{2}|[A-Z][a-z]{3}))?")


def find_home(root: MapNode, path: Path, shape: type[Entry]) -> Path | None:
    """`("es",)` → `("title", "es")`: where spaces at the start of the line would bring it into a map that lacks it."""
    owner, key = find_node(root, path[:-1]), str(path[-1])
    if not isinstance(owner, MapNode) or key not in owner.values:
        return None
    return _among_languages(owner, path) or _further_out(root, path, shape) or _in_the_one_above(owner, path, shape)


def find_far_home(root: MapNode, path: Path, shape: type[Entry]) -> Path | None:
    """`("country",)` → `("place", "country")`, where the only map that takes it is there and lacks it."""
    owners = list(find_owners(shape, path[:-1], str(path[-1])))
    node = find_node(root, owners[0]) if len(owners) == 1 else None
    is_there = isinstance(node, MapNode) and node is not find_node(root, owners[0][:-1])
    return (*owners[0], path[-1]) if isinstance(node, MapNode) and is_there and path[-1] not in node.values else None


def describe_strayed(root: MapNode, path: Path, home: Path) -> Problem:
    """Where it stands, and how far in it belongs."""
    owner, own, key = find_node(root, path[:-1]), find_node(root, home[:-1]), str(path[-1])
    if not isinstance(owner, MapNode) or not isinstance(own, MapNode):
        raise TypeError(f"{path} is no key")
    place, sibling = owner.keys[key], next(iter(own.keys.values()))
    whose = f", since it belongs to {spell(home[:-1])}" if home[:-1] else ""
    off = sibling.column - place.column
    if not off or not _is_reached(owner, path, home, sibling):
        what, expected = f"{key}: stands outside {home[-2]}", f"below {home[-2]}:, beside line {sibling.line}"
        return Problem(place, what, expected, "move it there, with as many spaces in front of it", code="indentation")
    column = counted(sibling.column - 1, "space") if sibling.column > 1 else "no space"
    is_alone = isinstance(owner.values[key], Scalar) or owner.values[key].place.line == place.line
    below = "" if is_alone else ", and of those below that belong to it"
    return Problem(
        place,
        f"{key}: stands {counted(abs(off), 'space')} too far {'out' if off > 0 else 'in'}",
        f"{column} in front of it, as in line {sibling.line}{whose}",
        f"{'add' if off > 0 else 'delete'} {counted(abs(off), 'space')} at the start of the line{below}",
        code="indentation",
    )


def tell_owner(shape: type[Entry], path: Path, written: str = "") -> tuple[str, str] | None:
    """Where a key is written that stands where nothing takes it, and how to mend that; None where no map takes it.

    `written` is the word that stands there, by which the key was meant.
    """
    owners = list(find_owners(shape, path[:-1], str(path[-1])))
    if not owners:
        return None
    names = " or ".join(f"{owner[-1]}:" for owner in owners)
    shown = "it" if written in ("", path[-1]) else f"{path[-1]}:"
    return f"{shown} is written below {names}", "move it there, to what it is said of"


def tell_instead(key: str, known: Collection[str]) -> str:
    """What to write in place of a key that no map takes: what it holds is not to be lost."""
    if _LANGUAGE.fullmatch(key) and {"words", "language"} <= {*known}:
        return f"write the text under words:, and language: {key}"
    if key == "url" and "source" in known:
        return "write source: and the id of the source that has this address; where none has, run `briefing new source` first"
    return "remove it"


def _is_reached(owner: MapNode, path: Path, home: Path, sibling: Place) -> bool:
    """Whether spaces alone bring it there: it stands directly below that map, which is no map in braces."""
    if len(home) < len(path):
        return True
    names = list(owner.values)
    above = names[names.index(str(path[-1])) - 1] if names.index(str(path[-1])) else None
    step = home[len(path) - 1]
    stands_among = _LANGUAGE.fullmatch(str(path[-1])) is not None
    return (above == step or stands_among) and sibling.line != owner.keys[str(step)].line


def _among_languages(owner: MapNode, path: Path) -> Path | None:
    """The text that holds other languages, and not this one."""
    key = str(path[-1])
    if not _LANGUAGE.fullmatch(key):
        return None
    before = list(owner.values)[: list(owner.values).index(key)]
    above = next((name for name in reversed(before) if not _LANGUAGE.fullmatch(name)), None)
    text = owner.values.get(above) if above else None
    if above is None or not isinstance(text, MapNode) or key in text.values or not all(map(_LANGUAGE.fullmatch, text.values)):
        return None
    return (*path[:-1], above, key)


def _further_out(root: MapNode, path: Path, shape: type[Entry]) -> Path | None:
    """The nearest map around this one that takes the key and lacks it."""
    key = str(path[-1])
    for size in reversed(range(len(path) - 1)):
        around = find_node(root, path[:size])
        if isinstance(around, MapNode) and key in known_keys(shape, path[:size]) and key not in around.values:
            return (*path[:size], key)
    return None


def _in_the_one_above(owner: MapNode, path: Path, shape: type[Entry]) -> Path | None:
    """The map that ends directly above, or the last of a list of maps."""
    key = str(path[-1])
    before = list(owner.values)[: list(owner.values).index(key)]
    if not before:
        return None
    home: Path = (*path[:-1], before[-1])
    node: Node = owner.values[before[-1]]
    if isinstance(node, ListNode) and node.values:
        home, node = (*home, len(node.values) - 1), node.values[-1]
    return (*home, key) if isinstance(node, MapNode) and key in known_keys(shape, home) and key not in node.values else None
