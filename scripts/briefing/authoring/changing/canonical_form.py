"""The one form in which an entry is written: its keys in the order of the class, comments kept. Knows no kind of entry.

What an entry says never changes by it: the file is read again, and refused where it says something else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, get_args

from briefing.authoring.explained.documented import shapes_in
from briefing.entries import Entry
from briefing.entries.fields import Line, Prose, Shape, Url
from briefing.yamlcomments import find_comments
from briefing.yamlfile import MapNode, parse_yaml, plain
from briefing.yamlwriter import Text, Tree, ValuePath, write_yaml

_PROSE = {get_args(kind)[1] for kind in (Line, Prose, Url)}
"""What converts the texts that people read, and addresses."""


class ChangedError(Exception):
    """The form would say something else than the file; nothing may be written."""


def write_form(entry: Entry) -> str:
    """The file of an entry in its form. Raises ChangedError where that would change what it says or lose a comment."""
    tree, comments = read_tree(type(entry), entry.written, entry.path)
    text = write_yaml(tree, comments)
    if text == entry.written:
        return text
    again, kept = read_tree(type(entry), text, entry.path)
    said = type(entry).model_validate(as_plain(again))
    if said.model_dump() != entry.model_dump() or sorted(_words(kept)) != sorted(_words(comments)):
        raise ChangedError(f"{entry.path}: its form would change what it says")
    return text


def read_tree(shape: type[Shape], text: str, path: str) -> tuple[dict[str, Tree], Mapping[ValuePath, tuple[str, ...]]]:
    """What a file says, in the order of its class, and its comments. Raises ValueError where it is no map."""
    root = parse_yaml(text.encode(), path).root
    if not isinstance(root, MapNode):
        raise ValueError(f"{path} is no entry")
    return _order_keys(shape, root), find_comments(text, root)


def tree_from(shape: type[Shape], value: Mapping[str, object]) -> dict[str, Tree]:
    """What an entry is to say, as plain maps, lists and texts, in the order of its class."""
    return {name: _convert(*_kind_of(shape, name), value[name]) for name in shape.model_fields if name in value}


def as_plain(tree: Tree) -> Any:
    """A tree as plain maps, lists and texts."""
    if isinstance(tree, Text):
        return tree.words
    if isinstance(tree, list):
        return [as_plain(value) for value in tree]
    return {key: as_plain(value) for key, value in tree.items()}


def _order_keys(shape: type[Shape], node: MapNode) -> dict[str, Tree]:
    said = plain(node)
    return tree_from(shape, said if isinstance(said, dict) else {})


@cache
def _kind_of(shape: type[Shape], name: str) -> tuple[type[Shape] | None, bool]:
    """The class of what stands below a key, where it has one, and whether that is text for people."""
    field = shape.model_fields[name]
    return next(shapes_in(field.annotation), None), any(mark in _PROSE for mark in _marks_of(field))


def _convert(inner: type[Shape] | None, is_prose: bool, value: object) -> Tree:
    if isinstance(value, list):
        return [_convert(inner, is_prose, item) for item in value]
    if isinstance(value, Mapping):
        if inner:
            return tree_from(inner, value)
        return {key: _convert(None, is_prose, item) for key, item in value.items()}
    words = str(value)
    return Text(words.strip() if is_prose else words, is_prose)


def _marks_of(field: Any) -> Iterator[object]:
    """What stands beside the type of a field, also inside lists, maps and beside None."""
    yield from field.metadata
    pending: list[Any] = [field.annotation]
    while pending:
        annotation = pending.pop()
        yield from getattr(annotation, "__metadata__", ())
        pending += get_args(annotation)


def _words(comments: Mapping[ValuePath, tuple[str, ...]]) -> Iterator[str]:
    return (words for group in comments.values() for words in group)
