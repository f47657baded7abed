"""The skeleton of a new entry: every key, explained, in the form that entries are written in. Knows no kind of entry.

It is drawn from the schema that editors' programs read, so that both say the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from briefing.authoring.explained.documented import describe
from briefing.authoring.explained.editor_schema import make_schema
from briefing.entries import KINDS, Vocabulary
from briefing.entries.base import Entry
from briefing.entries.ids import REFERS_TO
from briefing.entries.texts import MAX_LINE, MAX_PROSE
from briefing.text import with_article
from briefing.yamlcomments import HINT
from briefing.yamlwriter import Tree, ValuePath, write_yaml

NOT_YET = ("was", "revised", "draft")
"""Keys that a new entry cannot have, or has on its first line."""
SchemaNode = Mapping[str, Any]
_KEY = re.compile(r"^(\w+):", re.MULTILINE)
_STILL_DUE = f"{HINT} Still to be filled in:"


def write_skeleton(shape: type[Entry], languages: Iterable[str], vocabulary: Vocabulary | None) -> str:
    """A new draft with every key explained; keys that may be left out stand behind a #."""
    schema = make_schema(shape, vocabulary, languages)
    head = [
        "draft: true",
        f"{HINT} A draft: until `briefing publish` what is missing is a warning; then these lines go, which begin with {HINT}",
        f"{HINT} {describe(shape)}",
        f"{HINT} Fill in what is empty. Of a key that you use remove the # and the space after it, also on the lines below it.",
    ]
    return "\n".join([*head, *_Drawing(schema["definitions"], {}).list_keys(schema, {}, is_whole=True)]) + "\n"


def write_begun(
    shape: type[Entry],
    languages: Iterable[str],
    vocabulary: Vocabulary,
    filled: Mapping[str, Tree],
    comments: Mapping[ValuePath, tuple[str, ...]],
) -> str:
    """A draft that says what is known already; keys that must be there and are not known yet stand empty, explained."""
    schema = make_schema(shape, vocabulary, languages)
    lines = _Drawing(schema["definitions"], comments).list_keys(schema, filled, is_whole=False)
    return "\n".join(["draft: true", *lines]) + "\n"


def write_missing(shape: type[Entry], languages: Iterable[str], vocabulary: Vocabulary, written: str) -> str:
    """What a begun entry has no line for and must have, empty and explained; to be put behind it."""
    there = set(_KEY.findall(written))
    if there.issuperset(name for name, field in shape.model_fields.items() if field.is_required()):
        return ""
    schema = make_schema(shape, vocabulary, languages)
    due = {**schema, "properties": {name: node for name, node in schema["properties"].items() if name not in there}}
    lines = list(_Drawing(schema["definitions"], {}).list_keys(due, {}, is_whole=False))
    return "\n".join([_STILL_DUE, *lines]) + "\n" if lines else ""


class _Drawing:
    """Draws the keys of a schema as lines."""

    def __init__(self, definitions: Mapping[str, SchemaNode], comments: Mapping[ValuePath, tuple[str, ...]]) -> None:
        self._definitions, self._comments = definitions, comments

    def list_keys(self, schema: SchemaNode, filled: Mapping[str, Tree], is_whole: bool) -> Iterator[str]:
        """Each key with what it means above it. `is_whole`: also those that may be left out, behind a #."""
        required = schema.get("required", ())
        for name, node in schema["properties"].items():
            if name in filled:
                yield from write_yaml({name: filled[name]}, self._comments).splitlines()
            elif name in required:
                yield from self._list_due(name, node)
            elif name not in NOT_YET and is_whole:
                yield from self._list_other(name, node)

    def _list_inner(self, schema: SchemaNode) -> list[str]:
        """Of a map inside an entry: the keys that must be there, then the others behind a #.

        In this order a list's item begins at its hyphen and each # can go by itself. Where no key must be there, all are shown.
        """
        required = schema.get("required") or list(schema["properties"])
        others = [name for name in schema["properties"] if name not in required]
        due = [line for name in required for line in self._list_due(name, schema["properties"][name])]
        return due + [line for name in others for line in self._list_other(name, schema["properties"][name])]

    def _list_due(self, name: str, node: SchemaNode) -> Iterator[str]:
        yield f"{HINT} {_explain(self._resolve(node))}"
        yield from self._draw(name, self._resolve(node))

    def _list_other(self, name: str, node: SchemaNode) -> Iterator[str]:
        yield f"{HINT} May be left out. {_explain(self._resolve(node))}"
        yield from (f"# {line}" for line in self._draw(name, self._resolve(node)))

    def _draw(self, name: str, node: SchemaNode) -> list[str]:
        if texts := _list_texts(node):
            return [f"{name}:", *(f"  {line}" for line in texts)]
        if "properties" in node and "patternProperties" not in node:
            return [f"{name}:", *(f"  {line}" for line in self._list_inner(node))]
        if node.get("type") == "array":
            inner = self._resolve(node["items"])
            if texts := _list_texts(inner):
                return [f"{name}:", *(f"  {' ' if number else '-'} {line}" for number, line in enumerate(texts))]
            return [f"{name}:", *self._draw_item(inner)] if "properties" in inner else [f"{name}: []"]
        if node.get("type") == "object":
            return [f"{name}: {{}}"]
        return [f'{name}: ""' if _is_prose(node) else f"{name}:"]

    def _draw_item(self, node: SchemaNode) -> Iterator[str]:
        hint, first, *rest = self._list_inner(node)
        yield from (f"  {hint}", f"  - {first}")
        yield from (f"    {line}" for line in rest)

    def _resolve(self, node: SchemaNode) -> SchemaNode:
        """The node with what its reference leads to."""
        if "allOf" in node:
            return {**self._definitions[node["allOf"][0]["$ref"].rpartition("/")[2]], **node}
        return self._definitions[node["$ref"].rpartition("/")[2]] if "$ref" in node else node


def _list_texts(node: SchemaNode) -> list[str]:
    """A line for each language of what is said in every one."""
    return [f'{language}: ""' for language in node["properties"]] if "patternProperties" in node else []


def _explain(node: SchemaNode) -> str:
    parts = [" ".join(node.get("description", "").split()), *_tell_form(node)]
    return " ".join(part for part in parts if part)


def _tell_form(node: SchemaNode) -> Iterator[str]:
    inner = node["items"] if node.get("type") == "array" else node
    is_list = inner is not node
    if kinds := inner.get(REFERS_TO):
        ids = " or ".join(KINDS[kind].singular for kind in kinds)
        yield f"A list of ids ({ids}): [first-id, second-id]." if is_list else f"The id of {with_article(ids)}."
    elif choices := inner.get("enum"):
        said = ", ".join(dict.fromkeys(str(choice) for choice in choices))
        yield f"A list of these: {said}." if is_list else f"One of: {said}."
    elif form := inner.get("patternErrorMessage"):
        yield f"A list, each {form}." if is_list else f"{form[0].upper()}{form[1:]}."
    elif is_list and "patternProperties" in inner:
        yield "A list, each in every language."
    elif is_list and "$ref" not in inner:
        yield 'A list: ["first", "second"].'


def _is_prose(node: SchemaNode) -> bool:
    """Whether people read it, or it is an address, so that it stands in quotes."""
    return node.get("maxLength") in (MAX_LINE, MAX_PROSE) or node.get("pattern", "").startswith("^http")
