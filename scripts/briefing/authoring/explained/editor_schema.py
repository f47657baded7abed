"""JSON Schema for editors: what may stand in a file, from its class, with the closed lists as choices. Knows no page.

It differs from the schema of the published data: dates and booleans are as they are written, unknown keys are refused, and
a text may look like a number, since programs that read YAML take `2024` for one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

from briefing.entries import KINDS, SINGLE_FILES, Vocabulary
from briefing.entries.base import Entry
from briefing.text import COUNTRY, LANGUAGE, WITH_COUNTRY

SCHEMAS: dict[str, type[Entry]] = {**KINDS, **{shape.kind: shape for shape in SINGLE_FILES.values()}}
"""The name of each schema's file, without its ending, and the class that it is of."""
KEY = f"^{LANGUAGE}$"
"""The keys of a text that is said in several languages."""
SAID = {
    r"^\d{4}(-\d{2}(-\d{2})?)?$": "a date: 2023-02-04, 2023-02 or 2023",
    r"^\d{4}-\d{2}-\d{2}$": "a whole date, such as 2023-02-04",
    r"^\d{1,4}$": "a number in figures, such as 3",
    "^[a-z0-9]+(-[a-z0-9]+)*$": "an id: a-z, 0-9 and single hyphens",
    "^https?://": "a whole address, such as https://example.org/page",
    f"^{COUNTRY}$": "a country by its two letters, such as DE",
    f"^{WITH_COUNTRY}$": "a language, or a language and a country, such as en or en-GB",
    KEY: "a language by its two letters, such as en",
}
"""What a pattern asks for, in words: an editor's program would print the pattern itself."""


class _Said(NamedTuple):
    """What a series says that belongs into every schema."""

    vocabulary: Vocabulary | None
    languages: tuple[str, ...]


def write_schema(shape: type[Entry], vocabulary: Vocabulary | None, languages: Iterable[str]) -> str:
    """The same as text: a file in `briefs/schema/`."""
    return json.dumps(make_schema(shape, vocabulary, languages), ensure_ascii=False, indent=2) + "\n"


def make_schema(shape: type[Entry], vocabulary: Vocabulary | None, languages: Iterable[str]) -> Any:
    """The JSON Schema of a class, in draft-07 keywords, with the closed lists as choices and the series' languages as keys."""
    schema = json.loads(_describe(shape))
    definitions = schema.pop("$defs", {})
    schema = {"$schema": "http://json-schema.org/draft-07/schema#", **schema, "definitions": definitions}
    return _simplify(schema, _Said(vocabulary, tuple(languages)))


@cache
def _describe(shape: type[Entry]) -> str:
    """What pydantic makes of a class, once a process; as text, so that nobody can change it."""
    return json.dumps(shape.model_json_schema())


def files_of(name: str) -> str:
    """The files that a schema is of: `briefs/meetings/*.yml`, `briefs/series.yml`."""
    return f"briefs/{name}/*.yml" if name in KINDS else f"briefs/{name}.yml"


def _simplify(node: Any, said: _Said) -> Any:
    """Newer keywords as draft-07, `… or null` as the thing itself, references into `definitions`."""
    if isinstance(node, list):
        return [_simplify(item, said) for item in node]
    if not isinstance(node, dict):
        return node
    is_key = {key: isinstance(value, dict) and bool(value) for key, value in node.items()}
    node = {key: value for key, value in node.items() if key not in ("default", "title") or is_key[key]}
    choices = [item for item in node.get("anyOf", ()) if item != {"type": "null"}]
    if len(choices) == 1:
        rest = {key: value for key, value in node.items() if key != "anyOf"}
        node = {**choices[0], **rest}
    if "$ref" in node:
        node = {**node, "$ref": node["$ref"].replace("#/$defs/", "#/definitions/")}
        if len(node) > 1:
            node = {"allOf": [{"$ref": node.pop("$ref")}], **node}
    if isinstance(of_pattern := node.get("patternProperties"), dict):
        node = _close(node, of_pattern, said.languages)
    if node.get("type") == "array" and "minLength" in node:
        node = {**node, "minItems": node.pop("minLength")}
    if "x-term-of" in node:
        node = {**node, **_choices(node.pop("x-term-of"), said)}
    return {key: _simplify(value, said) for key, value in _widen(node).items()}


def _choices(list_name: str, said: _Said) -> dict[str, list[str]]:
    """The tags of a closed list, and beside each what it means; nothing where the lists cannot be read."""
    if said.vocabulary is None:
        return {}
    terms = said.vocabulary.terms(list_name)
    meanings = [term.meaning.say(said.languages[0]).words for term in terms]
    return {"enum": [term.id for term in terms], "enumDescriptions": meanings}


def _close(node: dict[str, Any], of_pattern: dict[str, Any], languages: tuple[str, ...]) -> dict[str, Any]:
    """A text per language: the languages of the series are proposed, and what is no language is refused."""
    named = dict.fromkeys(languages, of_pattern[KEY]) if KEY in of_pattern else {}
    return {**node, "properties": named, "additionalProperties": False}


def _widen(node: dict[str, Any]) -> dict[str, Any]:
    """A text that looks like a number or a word of logic is still a text; a pattern is told in words."""
    if node.get("type") != "string":
        return node
    if node.get("enum") == ["true"]:
        return {**node, "type": ["string", "boolean"], "enum": ["true", True]}
    if "pattern" in node:
        return {**node, "type": ["string", "number"], "patternErrorMessage": SAID[node["pattern"]]}
    return node if "enum" in node else {**node, "type": ["string", "number", "boolean"]}
