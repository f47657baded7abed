"""A file that no entry could be made of: what it names is held against the others all the same. Knows no kind."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, get_origin

from briefing.entries.base import Draftable, Entry, Path, field_marks
from briefing.entries.fields import Shape, Term
from briefing.entries.ids import Ref
from briefing.entries.misshapen.shape_walk import shapes_below
from briefing.entries.misshapen.stand_in import StandIn
from briefing.problem import Place
from briefing.yamlfile import KeyNames, ListNode, MapNode, Node, Scalar, find_node, plain

NamedText = tuple[Path, Ref | Term, str]
"""Where a text stands, what it stands for, and the text."""


class Unfinished(NamedTuple):
    """What could be read of one file, by the class that its folder asks for."""

    shape: type[Entry]
    id: str
    path: str
    root: MapNode
    written: str = ""
    """The file as it was written."""
    stand_in: StandIn | None = None
    """The entry as if the keys that it lacks were there, where nothing else is wrong."""

    @property
    def kind(self) -> str:
        """The folder that it lies in."""
        return self.shape.kind

    @property
    def singular(self) -> str:
        """What one of its kind is called."""
        return self.shape.singular

    def texts_of(self, *keys: str) -> Iterator[str]:
        """What stands under some of its keys, in every language."""
        for key in keys:
            inner = self.root.values.get(key)
            values = inner.values.values() if isinstance(inner, MapNode) else [inner]
            yield from (value.text for value in values if isinstance(value, Scalar) and value.text)

    def place_of(self, *path: str | int) -> Place:
        """Where the value at a path stands."""
        return find_node(self.root, path).place

    def references(self) -> Iterator[tuple[Path, tuple[str, ...], str]]:
        """Every id of another entry: its path, the kinds it may be of, the id."""
        for path, mark, text in _walk(self.shape, self.root):
            if isinstance(mark, Ref):
                yield path, mark.kinds, text

    def named_terms(self) -> Iterator[tuple[Path, str, str]]:
        """Every tag of a closed list: its path, the list's name, the tag."""
        for path, mark, text in _walk(self.shape, self.root):
            if isinstance(mark, Term):
                yield path, mark.list_name, text


def marks_draft(root: Node | None) -> bool:
    """Whether a file says of itself that it is still being written."""
    mark = root.values.get("draft") if isinstance(root, MapNode) else None
    return mark is not None and plain(mark) == "true"


def day_of(meeting: EntryFile) -> str:
    """The day that a meeting's file gives, as it is written there; empty where it gives none."""
    return next(meeting.texts_of("date"), "") if isinstance(meeting, Unfinished) else str(getattr(meeting, "date", ""))


def _walk(shape: type[Shape], node: MapNode, path: Path = ()) -> Iterator[NamedText]:
    for name, field in shape.model_fields.items():
        inner = node.values.get(name)
        is_empty_list = isinstance(inner, Scalar) and not inner.text and get_origin(field.annotation) is tuple
        if inner is not None and not is_empty_list:
            marks = field_marks(shape, name, field)
            shapes = shapes_below([field.annotation])
            yield from _walk_value(inner, (*path, name), marks, shapes[0] if len(shapes) == 1 else None)


def _walk_value(node: Node, path: Path, marks: tuple[Ref | Term, ...], shape: type[Shape] | None) -> Iterator[NamedText]:
    if isinstance(node, ListNode):
        for index, item in enumerate(node.values):
            yield from _walk_value(item, (*path, index), marks, shape)
    elif isinstance(node, MapNode):
        if shape is not None:
            yield from _walk(shape, node, path)
    elif isinstance(node, Scalar):
        for mark in marks:
            yield path, mark, node.text


EntryFile = Entry | Unfinished
"""What has an id and names others, whether or not an entry could be made of it."""


def is_draft(entry: EntryFile) -> bool:
    """Whether it is still being written."""
    return marks_draft(entry.root) if isinstance(entry, Unfinished) else isinstance(entry, Draftable) and bool(entry.draft)


@cache
def key_names(shape: type[Entry]) -> KeyNames:
    """Every key that a file of a kind can hold, at whatever depth: what a line may begin with."""
    pending, seen = [shape], list[type[Shape]]()
    while pending:
        owner = pending.pop()
        if owner in seen:
            continue
        seen.append(owner)
        pending += [inner for field in owner.model_fields.values() for inner in shapes_below([field.annotation])]
    return KeyNames.of_maps(owner.model_fields for owner in seen)
