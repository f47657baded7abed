"""How to add a key that must be there: as a line, or as the lines of the list or map that it holds. Knows no kind of entry."""

from __future__ import annotations

from typing import Any, get_args, get_origin

from briefing.entries.base import Draftable, Entry, Path, field_marks
from briefing.entries.fields import Language, Shape
from briefing.entries.ids import Ref
from briefing.entries.misshapen.shape_walk import shapes_at, shapes_below


def mend_missing(shape: type[Entry], path: Path) -> str:
    """What to write, in short; a whole one is shown by `briefing new`, where that writes entries of this kind."""
    name = str(path[-1])
    owner = next((found for found in shapes_at(shape, path[:-1]) if name in found.model_fields), None)
    if owner is None:
        return "add it"
    field = owner.model_fields[name]
    annotation = field.annotation
    is_list, inner = get_origin(annotation) is tuple, next(iter(shapes_below([annotation])), None)
    see = f"; `briefing new {shape.singular} ID` shows it" if issubclass(shape, Draftable) else ""
    if inner is not None:
        first, *others = _keys_due(inner)
        keys = "".join(f", {key}: …" for key in others)
        begin = f"- {first}: …" if is_list else f"{first}: …"
        return f"add {name}: and below it, two spaces in, each on its own line: {begin}{keys}{see}"
    if is_list and takes_languages(shape, (*path, 0)):
        return f'add {name}: and below it, two spaces in, - en: "…", and as far in as en: a line for each other language'
    if is_list:
        holds_ids = any(isinstance(mark, Ref) for mark in field_marks(owner, name, field))
        return f"add {name}: [{'first-id, second-id' if holds_ids else 'first, second'}]"
    if takes_languages(shape, path):
        return f'add {name}: and below it, two spaces in, a line for each language, such as en: "…"'
    return f"add the line {name}: …"


def takes_languages(shape: type[Entry], path: Path) -> bool:
    """Whether what stands at the end of a path, a key or an item of the list below it, is said in each language."""
    *above, name = (step for step in path if isinstance(step, str))
    is_item = isinstance(path[-1], int)
    kinds: list[Any] = [
        field.annotation for owner in shapes_at(shape, tuple(above)) if (field := owner.model_fields.get(name)) is not None
    ]
    if is_item:
        kinds = [getattr(get_args(kind)[0], "__origin__", None) for kind in kinds if get_origin(kind) is tuple]
    return any(get_origin(kind) is dict and get_args(kind)[0] == Language for kind in kinds)


def _keys_due(shape: type[Shape]) -> list[str]:
    """Those that must be there; all where none must."""
    return [name for name, field in shape.model_fields.items() if field.is_required()] or list(shape.model_fields)
