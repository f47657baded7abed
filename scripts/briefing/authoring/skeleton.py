"""The skeleton of a new entry: every key, explained. Knows no kind of entry."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic.fields import FieldInfo

from briefing.authoring.documented import describe, one_line, shapes_in
from briefing.entries.base import Entry
from briefing.entries.fields import Shape

NOT_YET = ("was", "revised")
"""Keys that a new entry cannot have."""


def write_skeleton(shape: type[Entry], languages: tuple[str, ...]) -> str:
    """A new entry with every key explained; keys that may be left out stand behind a #."""
    lines = [f"# {describe(shape)}", "# Fill what stands after the colons; remove the # before keys that you use.", ""]
    lines += _skeleton_lines(shape, languages, "", "")
    return "\n".join(lines) + "\n"


def _skeleton_lines(shape: type[Shape], languages: tuple[str, ...], indent: str, comment: str) -> Iterator[str]:
    for name, field in shape.model_fields.items():
        if name in NOT_YET:
            continue
        sign = comment if field.is_required() else "# "
        need = "" if field.is_required() else " (may be left out)"
        yield f"{indent}# {one_line(field.description)}{need}"
        yield f"{sign}{indent}{name}:{_value(field, languages, indent, sign)}"


def _value(field: FieldInfo, languages: tuple[str, ...], indent: str, sign: str) -> str:
    text = str(field.annotation) + str(field.metadata)
    if "LanguageMap" in text and "tuple" not in text:
        return "".join(f"\n{sign}{indent}  {language}: " for language in languages)
    if "tuple" in str(field.annotation):
        inner = next(iter(shapes_in(field.annotation)), None)
        if inner is None:
            return " "
        return f"\n{sign}{indent}  - " + f"\n{sign}{indent}    ".join(_keys(inner, languages, indent + "    ", sign))
    inner = next(iter(shapes_in(field.annotation)), None)
    return f"\n{sign}{indent}  " + f"\n{sign}{indent}  ".join(_keys(inner, languages, indent + "  ", sign)) if inner else " "


def _keys(shape: type[Shape], languages: tuple[str, ...], indent: str, sign: str) -> list[str]:
    """The keys of an inner map: those that must be there, or all where none must."""
    fields = shape.model_fields.items()
    return [
        f"{key}:{_value(field, languages, indent, sign)}"
        for key, field in fields
        if field.is_required() or not any(other.is_required() for _, other in fields)
    ]
