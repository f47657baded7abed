"""The shape of entries as text: JSON Schema, the field guide, the skeleton of a new entry. All from the classes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from briefing.entries import KINDS, Vocabulary
from briefing.entries.base import Entry
from briefing.entries.vocabulary import LISTS

_HEAD = """# Field guide

One entry is one file, and the file's name is its id and its address. This guide is written by `briefing guide`
from the classes in `scripts/briefing/entries/`; a test fails when the two differ.

A text per language is a map: `en:` and `es:` below the key, two spaces in. Everything is text: no quotes are needed
unless the text holds `: ` or `#`, or begins with a special sign; then put it in double quotes. In the long texts
*emphasis*, **strong**, links and lists are allowed, and nothing else. Dates are `2023-02-04`, `2023-02` or `2023`.
"""


def write_schema(shape: type[Entry], vocabulary: Vocabulary) -> str:
    """The JSON Schema of a kind, in draft-07 keywords, with the closed lists as choices."""
    schema = shape.model_json_schema()
    definitions = schema.pop("$defs", {})
    schema = {"$schema": "http://json-schema.org/draft-07/schema#", **schema, "definitions": definitions}
    return json.dumps(_simplify(schema, vocabulary), ensure_ascii=False, indent=2) + "\n"


def _simplify(node: Any, vocabulary: Vocabulary) -> Any:
    """Newer keywords as draft-07, `… or null` as the thing itself, references into `definitions`."""
    if isinstance(node, list):
        return [_simplify(item, vocabulary) for item in node]
    if not isinstance(node, dict):
        return node
    node = {key: value for key, value in node.items() if key not in ("default", "title") or isinstance(value, dict)}
    choices = [item for item in node.get("anyOf", ()) if item != {"type": "null"}]
    if len(choices) == 1:
        rest = {key: value for key, value in node.items() if key != "anyOf"}
        node = {**choices[0], **rest}
    if "$ref" in node:
        node = {**node, "$ref": node["$ref"].replace("#/$defs/", "#/definitions/")}
        if len(node) > 1:
            node = {"allOf": [{"$ref": node.pop("$ref")}], **node}
    if "x-term-of" in node:
        list_name = node.pop("x-term-of")
        node = {**node, "enum": list(vocabulary.tags(list_name))}
    return {key: _simplify(value, vocabulary) for key, value in node.items()}


def write_guide(vocabulary: Vocabulary) -> str:
    """The field guide as Markdown: every kind, every key, what it means and whether it must be there."""
    parts = [_HEAD]
    for kind, shape in KINDS.items():
        parts.append(f"\n## {shape.singular.capitalize()} (`briefs/{kind}/<id>.yml`)\n\n{_doc(shape)}\n")
        parts += [_table(shape)]
        for inner in _inner_shapes(shape):
            parts.append(f"\n### {inner.__name__} (in {shape.singular})\n\n{_doc(inner)}\n")
            parts.append(_table(inner))
    parts.append("\n## The closed lists\n\nThey stand in `briefs/vocabulary.yml`.\n")
    for name in LISTS:
        parts.append(f"\n### {name.replace('_', ' ')}\n\n")
        parts += [f"- `{term.id}`: {term.meaning.say('en').words}\n" for term in vocabulary.terms(name)]
    return "".join(parts)


def write_skeleton(shape: type[Entry], languages: tuple[str, ...]) -> str:
    """A new entry with every key explained; keys that may be left out stand behind a #."""
    lines = [f"# {_doc(shape)}", "# Fill what stands after the colons; remove the # before keys that you use.", ""]
    lines += _skeleton_lines(shape, languages, "", "")
    return "\n".join(lines) + "\n"


def _skeleton_lines(shape: Any, languages: tuple[str, ...], indent: str, comment: str) -> Iterator[str]:
    for name, field in shape.model_fields.items():
        if name in ("was", "revised"):
            continue
        sign = comment if field.is_required() else "# "
        need = "" if field.is_required() else " (may be left out)"
        yield f"{indent}# {_one_line(field.description)}{need}"
        yield f"{sign}{indent}{name}:{_value(field, languages, indent, sign)}"


def _value(field: Any, languages: tuple[str, ...], indent: str, sign: str) -> str:
    text = str(field.annotation) + str(field.metadata)
    if "LanguageMap" in text and "tuple" not in text:
        return "".join(f"\n{sign}{indent}  {language}: " for language in languages)
    if "tuple" in str(field.annotation):
        inner = next(iter(_shapes_in(field.annotation)), None)
        if inner is None:
            return " "
        return f"\n{sign}{indent}  - " + f"\n{sign}{indent}    ".join(_keys(inner, languages, indent + "    ", sign))
    inner = next(iter(_shapes_in(field.annotation)), None)
    return f"\n{sign}{indent}  " + f"\n{sign}{indent}  ".join(_keys(inner, languages, indent + "  ", sign)) if inner else " "


def _keys(shape: Any, languages: tuple[str, ...], indent: str, sign: str) -> list[str]:
    """The keys of an inner map: those that must be there, or all where none must."""
    fields = shape.model_fields.items()
    return [
        f"{key}:{_value(field, languages, indent, sign)}"
        for key, field in fields
        if field.is_required() or not any(other.is_required() for _, other in fields)
    ]


def _table(shape: Any) -> str:
    rows = ["\n| key | | what it holds |\n| --- | --- | --- |\n"]
    for name, field in shape.model_fields.items():
        required = "required" if field.is_required() else ""
        rows.append(f"| `{name}` | {required} | {_one_line(field.description)} |\n")
    return "".join(rows)


def _inner_shapes(shape: Any) -> list[Any]:
    found: list[Any] = []
    for field in shape.model_fields.values():
        for inner in _shapes_in(field.annotation):
            for item in (inner, *_inner_shapes(inner)):
                if item not in found:
                    found.append(item)
    return found


def _shapes_in(annotation: Any) -> Iterator[Any]:
    if hasattr(annotation, "model_fields"):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from _shapes_in(argument)


def _doc(shape: Any) -> str:
    return _one_line(shape.__doc__)


def _one_line(text: str | None) -> str:
    return " ".join((text or "").split())
