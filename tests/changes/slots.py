"""Where the values of an entry stand and what each may be: found by walking the classes beside the written tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BeforeValidator
from pydantic.fields import FieldInfo

from briefing.entries.fields import Shape, Term
from briefing.entries.ids import Ref

Steps = tuple[str | int, ...]


@dataclass(frozen=True)
class Slot:
    """A value of an entry that may be changed, or one that may be added."""

    steps: Steps
    type: Any
    """Its annotation, marks and all."""
    is_there: bool


def annotation_of(field: FieldInfo) -> Any:
    """A field's annotation with what pydantic took off it."""
    found: Any = field.annotation
    for mark in field.metadata:
        found = Annotated[found, mark]
    return found


def open_type(annotation: Any) -> tuple[Any, list[Any]]:
    """The type itself, and every mark on it, also on what stands beside `| None`."""
    marks: list[Any] = []
    while True:
        if get_origin(annotation) is Annotated:
            annotation, *found = get_args(annotation)
            for mark in found:
                marks += mark.metadata if isinstance(mark, FieldInfo) else [mark]
        elif get_origin(annotation) in (Union, UnionType):
            annotation = next(found for found in get_args(annotation) if found is not type(None))
        else:
            return annotation, marks


def name_type(annotation: Any) -> str:
    """One word for what a value may be: `ref`, `term`, `shape`, `list`, `map`, `pattern`, or its converter: `day`."""
    plain, marks = open_type(annotation)
    for mark in marks:
        if isinstance(mark, Ref | Term):
            return type(mark).__name__.lower()
    if get_origin(plain) is tuple:
        return "list"
    if get_origin(plain) is dict:
        return "map"
    if get_origin(plain) is Literal:
        return "literal"
    if isinstance(plain, type) and issubclass(plain, Shape):
        return "shape"
    for mark in marks:
        if isinstance(mark, BeforeValidator):
            return mark.func.__name__.strip("_")
    return "pattern" if any(getattr(mark, "pattern", None) for mark in marks) else "text"


def find_slots(shape: type[Shape], tree: dict[str, Any], steps: Steps = ()) -> Iterator[Slot]:
    """Every value below a map of this class, written or not."""
    for name, field in shape.model_fields.items():
        annotation = annotation_of(field)
        yield Slot((*steps, name), annotation, name in tree)
        if name in tree:
            yield from _inside(annotation, tree[name], (*steps, name))


def _inside(annotation: Any, value: Any, steps: Steps) -> Iterator[Slot]:
    plain, _ = open_type(annotation)
    kind = name_type(annotation)
    if kind == "shape" and isinstance(value, dict):
        yield from find_slots(plain, value, steps)
    elif kind == "list" and isinstance(value, list):
        inner = get_args(plain)[0]
        for index, item in enumerate(value):
            yield Slot((*steps, index), inner, True)
            yield from _inside(inner, item, (*steps, index))
    elif kind == "map" and isinstance(value, dict):
        inner = get_args(plain)[1]
        for key, item in value.items():
            yield Slot((*steps, key), inner, True)
            yield from _inside(inner, item, (*steps, key))
