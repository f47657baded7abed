"""The classes that stand behind the keys of a file, found by walking them. Knows no kind of entry."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing.entries.base import Entry, Path
from briefing.entries.fields import Shape


def known_keys(shape: type[Entry], path: Path) -> Iterator[str]:
    """The keys of the map at a path."""
    for owner in shapes_at(shape, path):
        yield from owner.model_fields


def shapes_at(shape: type[Entry], path: Path) -> Iterator[type[Shape]]:
    """The classes of the map at a path."""
    current: list[Any] = [shape]
    for step in path:
        if isinstance(step, str):
            current = [
                field.annotation for owner in shapes_below(current) if (field := owner.model_fields.get(step)) is not None
            ]
    yield from shapes_below(current)


def find_owners(shape: type[Entry], path: Path, key: str) -> Iterator[Path]:
    """The nearest maps below the one at a path that take a key; those that must be there, where one of them must."""
    level = [path]
    while level:
        level = [(*above, name) for above in level for name in known_keys(shape, above)]
        found = [below for below in level if key in known_keys(shape, below)]
        if found:
            due = [below for below in found if is_due(shape, below)]
            yield from due or found
            return


def is_key(shape: type[Entry], key: str) -> bool:
    """Whether a kind of entry has a key, at the top or below."""
    return key in known_keys(shape, ()) or next(find_owners(shape, (), key), None) is not None


def is_due(shape: type[Entry], path: Path) -> bool:
    """Whether the key at the end of a path must be there."""
    owners = shapes_at(shape, path[:-1])
    return any((field := owner.model_fields.get(str(path[-1]))) is not None and field.is_required() for owner in owners)


def shapes_below(annotations: list[Any]) -> list[Any]:
    """The classes that annotations name, also inside `tuple[…]` and `… | None`."""
    found, pending = [], list(annotations)
    while pending:
        annotation = pending.pop()
        if hasattr(annotation, "model_fields"):
            found.append(annotation)
        pending += getattr(annotation, "__args__", ())
    return found


def spell(path: Path) -> str:
    """`("history", 0, "date")` → `history 1, date`, counted as people count."""
    words = ""
    for step in path:
        words += f" {step + 1}" if isinstance(step, int) else f"{', ' if words else ''}{step}"
    return words or "entry"
