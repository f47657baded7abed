"""JSON Schema for editors: what may stand in a file, from its class, with the closed lists as choices. Knows no page.

It differs from the schema of the published data: dates and booleans are as they are written, and unknown keys are refused.
"""

from __future__ import annotations

import json
from typing import Any

from briefing.entries import KINDS, SINGLE_FILES, Vocabulary
from briefing.entries.base import Entry

SCHEMAS: dict[str, type[Entry]] = {**KINDS, **{shape.kind: shape for shape in SINGLE_FILES.values()}}
"""The name of each schema's file, without its ending, and the class that it is of."""


def write_schema(shape: type[Entry], vocabulary: Vocabulary) -> str:
    """The JSON Schema of a class, in draft-07 keywords, with the closed lists as choices."""
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
