"""The key that was meant by one that no map takes, since it alone is not there: `title` in a person. Knows no kind of entry."""

from __future__ import annotations

import copy
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from briefing.entries.base import Entry, Path, field_marks
from briefing.entries.ids import is_id
from briefing.entries.misshapen.shape_walk import shapes_at
from briefing.entries.misshapen.stand_in import holder_at

_OF_ANOTHER_FORM = ("string_type", "model_type", "dict_type", "model_attributes_type", "tuple_type")
_REFUSED: ErrorDetails = {"type": "refused", "loc": (), "msg": "", "input": None}
_FORMS = ("list-expected", "language-map")
"""Codes of ours for a list or languages where a text stands, and the like: the value may still be the one that was meant."""


def find_absent(
    faults: Collection[ErrorDetails], shape: type[Entry], data: Any, misspelt: Mapping[Path, Path], strayed: Mapping[Path, Path]
) -> Iterator[tuple[Path, Path]]:
    """Unknown key → the one that is missing beside it, where each is the only one of its map and the value may be its.

    One that may be `misspelt` or have `strayed` is left to that where the value is right there.
    """
    unknown, missing = _by_owner(faults, "extra_forbidden"), _by_owner(faults, "missing")
    for owner, paths in unknown.items():
        if len(paths) == len(missing[owner]) == 1:
            (wrong,), (right,) = paths, missing[owner]
            others = [found[wrong] for found in (strayed, misspelt) if found.get(wrong, right) != right]
            is_at_home = any(not _find_refused(shape, data, wrong, home) for home in others)
            if not is_at_home and all(map(_is_of_form, _find_refused(shape, data, wrong, right))):
                yield wrong, right


def _by_owner(faults: Collection[ErrorDetails], sort: str) -> defaultdict[Path, list[Path]]:
    found = defaultdict[Path, list[Path]](list)
    for fault in faults:
        path = fault["loc"]
        if fault["type"] == sort and path and path[-1] != "[key]":
            found[path[:-1]].append(path)
    return found


def _find_refused(shape: type[Entry], data: Any, wrong: Path, right: Path) -> list[ErrorDetails]:
    """What would be wrong with the value at its place; a text that can be no id, where one is due, is refused whole."""
    tried = copy.deepcopy(data)
    owner, home = holder_at(tried, wrong[:-1]), holder_at(tried, right[:-1])
    if not isinstance(owner, dict) or not isinstance(home, dict):
        return [_REFUSED]
    value = home[right[-1]] = owner.pop(wrong[-1])
    if isinstance(value, str) and _names_something(shape, right) and not is_id(value):
        return [_REFUSED]
    try:
        shape.model_validate(tried)
    except ValidationError as error:
        faults = error.errors(include_url=False)
        return [fault for fault in faults if fault["loc"][: len(right)] == right]
    return []


def _names_something(shape: type[Entry], path: Path) -> bool:
    """Whether the id of an entry stands there, or a tag of a closed list."""
    name = str(path[-1])
    owners = [owner for owner in shapes_at(shape, path[:-1]) if name in owner.model_fields]
    return any(field_marks(owner, name, owner.model_fields[name]) for owner in owners)


def _is_of_form(fault: ErrorDetails) -> bool:
    return fault["type"] in _OF_ANOTHER_FORM or fault.get("ctx", {}).get("code") in _FORMS
