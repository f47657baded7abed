"""The classes as text for people: their docstrings, and the shapes that stand inside one another. Knows no kind of entry."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing.entries.fields import Shape


def shapes_in(annotation: Any) -> Iterator[type[Shape]]:
    """The shapes that an annotation names, also inside lists and beside None."""
    if isinstance(annotation, type) and issubclass(annotation, Shape):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from shapes_in(argument)


def inner_shapes(shape: type[Shape]) -> list[type[Shape]]:
    """Every shape that stands inside one, at whatever depth, each once, in the order of the fields."""
    found: list[type[Shape]] = []
    for field in shape.model_fields.values():
        for inner in shapes_in(field.annotation):
            found += [item for item in (inner, *inner_shapes(inner)) if item not in found]
    return found


def describe(shape: type[Shape]) -> str:
    """What a class says of itself, on one line."""
    return one_line(shape.__doc__)


def one_line(text: str | None) -> str:
    """The text without its line breaks."""
    return " ".join((text or "").split())
