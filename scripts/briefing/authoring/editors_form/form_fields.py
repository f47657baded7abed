"""One key of an entry → the field of a form, from the JSON Schema of its class. Knows no kind of entry.

A reference becomes a picker of the other collection, a closed list a choice, a text per language a field per language.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from briefing.authoring.explained.documented import one_line
from briefing.authoring.explained.editor_schema import SAID
from briefing.entries import KINDS, Vocabulary
from briefing.entries.ids import REFERS_TO
from briefing.entries.texts import MAX_LINE

FieldSchema = Mapping[str, Any]
FormField = dict[str, Any]
NAMES = ("title", "name", "label")
"""The keys by which an entry is called, the likeliest first."""
_WHOLE_DATE, _NUMBER = r"^\d{4}-\d{2}-\d{2}$", r"^\d{1,4}$"


@dataclass(frozen=True)
class FormFields:
    """Makes the fields of one class."""

    definitions: FieldSchema
    """The schemas of the shapes inside it."""
    vocabulary: Vocabulary
    languages: Mapping[str, str]
    """The languages of the series and what each calls itself."""
    parties: Sequence[str]
    """The parties of the series: what has a value for each party has a field for each."""

    def list_fields(self, schema: FieldSchema) -> list[FormField]:
        """A field for each key of a shape, in the order of its class."""
        required = schema.get("required", ())
        return [
            self._make(name, node, name in required and not may_be_empty(node)) for name, node in schema["properties"].items()
        ]

    def _make(self, name: str, node: FieldSchema, is_required: bool) -> FormField:
        """The field of one key."""
        hint = one_line(node.get("description"))
        node = self._resolve(node)
        field = {"name": name, "label": name.replace("_", " ").capitalize(), "required": is_required}
        if hint:
            field["hint"] = hint
        return field | self._choose(node)

    def _resolve(self, node: FieldSchema) -> FieldSchema:
        """Without `… or null` and without a reference to a shape."""
        choices = [item for item in node.get("anyOf", ()) if item != {"type": "null"}]
        if choices:
            node = {**node, **choices[0]}
        name = node.get("$ref", "").rpartition("/")[2]
        return self.definitions[name] if name else node

    def _choose(self, node: FieldSchema) -> FormField:
        if node.get("type") == "array":
            return self._choose_list(self._resolve(node["items"]))
        if node.get("type") == "object":
            return self._choose_map(node)
        if len(node.get(REFERS_TO, ())) == 1:
            return self._pick(node[REFERS_TO][0])
        if "x-term-of" in node:
            terms = self.vocabulary.terms(node["x-term-of"])
            return _offer([(f"{term.label.say(next(iter(self.languages))).words} ({term.id})", term.id) for term in terms])
        if "enum" in node:
            numbers = [value for value in node["enum"] if isinstance(value, int)]
            return _offer([(str(value), value) for value in numbers or node["enum"]])
        return _write_in(node)

    def _choose_list(self, item: FieldSchema) -> FormField:
        if len(item.get(REFERS_TO, ())) == 1:
            return {**self._pick(item[REFERS_TO][0]), "multiple": True}
        if "properties" in item:
            fields = self.list_fields(item)
            return {"widget": "list", "collapsed": "auto", "summary": _summarize(fields, self.languages), "fields": fields}
        if item.get("type") == "object":
            fields = self._choose_map(item)["fields"]
            return {"widget": "list", "summary": f"{{{{fields.{next(iter(self.languages))}}}}}", "fields": fields}
        return {"widget": "list", "field": {"name": "item", "label": "One", **self._choose(item)}}

    def _choose_map(self, node: FieldSchema) -> FormField:
        if "properties" in node:
            return {"widget": "object", "collapsed": "auto", "fields": self.list_fields(node)}
        inner = next(iter(node.get("patternProperties", {}).values()), None) or node["additionalProperties"]
        is_by_party = REFERS_TO in node.get("propertyNames", {})
        keys = {party: party for party in self.parties} if is_by_party else self.languages
        fields = [{"name": key, "label": label, "required": False, **self._choose(inner)} for key, label in keys.items()]
        return {"widget": "object", "fields": fields}

    def _pick(self, kind: str) -> FormField:
        """A picker of another collection: shown by name, stored by id, found by both."""
        shown = name_template(kind, next(iter(self.languages)))
        return {
            "widget": "relation",
            "collection": kind,
            "value_field": "{{slug}}",
            "display_fields": [f"{shown} ({{{{slug}}}})"],
            "search_fields": [shown.strip("{}")],
        }


def may_be_empty(node: FieldSchema) -> bool:
    """Whether a list may hold nothing, and says something by it."""
    return node.get("type") == "array" and "minLength" not in node and REFERS_TO in node["items"]


@cache
def name_template(kind: str, language: str) -> str:
    """How a form calls an entry: `{{title.en}}` where the title is a text per language, else `{{name}}`."""
    schema = KINDS[kind].model_json_schema()["properties"]
    name = next(key for key in NAMES if key in schema)
    return f"{{{{{name}.{language}}}}}" if "patternProperties" in schema[name] else f"{{{{{name}}}}}"


def _offer(options: Sequence[tuple[str, str | int]]) -> FormField:
    if [value for _, value in options] == ["true"]:  # in the file it is no text to a program that reads types
        return {"widget": "select", "options": [{"label": "true", "value": True}]}
    return {"widget": "select", "options": [{"label": label, "value": value} for label, value in options]}


def _write_in(node: FieldSchema) -> FormField:
    pattern = node.get("pattern")
    if pattern == _NUMBER:
        return {"widget": "number", "value_type": "int", "min": 0}
    if pattern == _WHOLE_DATE:
        return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}
    if node.get("maxLength", 0) > MAX_LINE:
        return {"widget": "text"}
    field: FormField = {"widget": "string", "use_emoji_autocomplete": False}
    return {**field, "pattern": [pattern, SAID[pattern]]} if pattern else field


def _summarize(fields: Sequence[FormField], languages: Mapping[str, str]) -> str:
    """What stands on a closed item of a list: its first two keys that are short."""
    shown = [field["name"] for field in fields if field["widget"] in ("string", "select", "relation", "datetime")][:2]
    inner = [f"{field['name']}.{next(iter(languages))}" for field in fields if field["widget"] == "object"][:1]
    return " · ".join(f"{{{{fields.{name}}}}}" for name in shown or inner)
