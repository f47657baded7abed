"""What stands where a map is due, and how to write it as one. Knows no kind of entry."""

from __future__ import annotations

import re
from itertools import chain
from typing import get_args

from briefing.entries.base import Entry, Path, field_marks
from briefing.entries.fields import Shape
from briefing.entries.ids import Ref, is_id
from briefing.entries.misshapen.shape_walk import shapes_at
from briefing.yamlfile import quote

_ON_LINES = "write the keys on lines of their own, two spaces in"
_CALLED = "name"
_SHOWN = 60
"""So many letters of a text are quoted."""
_FIRST_WORD = re.compile(r"[^\W\d][\w-]*")


def mend_no_map(shape: type[Entry], path: Path, value: object) -> str:
    """How to mend it: by the key that an id or an address alone was meant for, by taking out hyphens, or in general words."""
    if isinstance(value, list) and value and all(isinstance(item, dict) for item in value):
        return "remove the hyphens in front of " + ", ".join(f"{key}:" for key in chain(*value))
    owner = next(iter(shapes_at(shape, path)), None)
    if owner is None:
        words = value if isinstance(value, str) else " ".join(map(str, value)) if isinstance(value, list) else ""
        first = _FIRST_WORD.search(words)
        if words and _takes_lists(shape, path):
            listed = ", ".join(value) if isinstance(value, list) else words
            return f"write each language on a line of its own, two spaces in, with its list: en: [{listed}]"
        return f"write each on a line of its own, two spaces in: {first[0]}: …" if first else _ON_LINES
    if not isinstance(value, str) or not value:
        return _ON_LINES
    key, field = next(iter(owner.model_fields.items()))
    hyphen = "- " if path and isinstance(path[-1], int) else ""
    if key == "url" and value.startswith("http"):
        return f"write {hyphen}{key}: {value}"
    if not any(isinstance(mark, Ref) for mark in field_marks(owner, key, field)):
        others = [name for name, other in owner.model_fields.items() if other.is_required() and name != key]
        named = next((name for name in others if _takes_ids(owner, name)), None)
        if named and is_id(value):
            return f"write {hyphen}{key}: … and below it, as far in as {key}, {named}: {value}"
        is_alone = field.is_required() and not others and field.annotation is str
        return f"write {hyphen}{key}: {value}" if is_alone else _ON_LINES
    if is_id(value):
        return f"write {hyphen}{key}: {value}"
    return f'write {hyphen}{key}: and an id; `briefing find "{value[:60]}"` tells it'


def _takes_lists(shape: type[Entry], path: Path) -> bool:
    """Whether a map of lists is due, one for each language."""
    field = next((found.model_fields.get(str(path[-1])) for found in shapes_at(shape, path[:-1])), None)
    return field is not None and "tuple[" in str(get_args(field.annotation)[1:])


def _takes_ids(owner: type[Shape], name: str) -> bool:
    return any(isinstance(mark, Ref) for mark in field_marks(owner, name, owner.model_fields[name]))


def mend_no_languages(shape: type[Entry], path: Path, text: str, mend: str) -> str:
    """How to mend a text without languages: a name may be that of an entry, where an id may stand in its place."""
    if isinstance(path[-1], int):
        line = f"- en: {quote(text if len(text) <= _SHOWN else f'{text[:_SHOWN]}…')}"
        return f"below {path[-2]}: write its language in front of it, such as {line}, and under that each other language"
    owner = next(iter(shapes_at(shape, path[:-1])), None)
    if owner is None or path[-1] != _CALLED:
        return mend
    key, field = next(iter(owner.model_fields.items()))
    if not any(isinstance(mark, Ref) for mark in field_marks(owner, key, field)):
        return mend
    return f"write {key}: and the id in place of it, where there is an entry (`briefing find` tells it); else {mend}"


def mend_item(value: object) -> str:
    """How to write what stands in a list of texts as a list or map of its own."""
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return f"write {value[0]}" if len(value) == 1 else f"remove one pair of brackets: [{', '.join(value)}]"
    if isinstance(value, dict) and len(value) == 1 and isinstance(text := next(iter(value.values())), str):
        return f"write - {text}"
    return ""
