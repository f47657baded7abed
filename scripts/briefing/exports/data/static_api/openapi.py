"""The OpenAPI 3.1 description of `/api/v1/`, its schemas from the classes. Knows no entry but by its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from briefing.entries import KINDS
from briefing.entries.ids import ID_PATTERN
from briefing.exports.data.json_schema import REFERENCE, Schema
from briefing.urls import API_INDEX, EVERYTHING, OPENAPI, RELEASES_FILE, json_patterns, list_file

UP = "../../"
"""From the folder of the description to the root of the site."""


def describe_api(about: Mapping[str, Any], shapes: Mapping[str, Schema]) -> dict[str, Any]:
    """The whole description; its words are those of the classes."""
    title, description = (next(iter(about[name].values())) for name in ("title", "description"))
    licence = about["licence"]
    return {
        "openapi": "3.1.0",
        "info": {
            "title": title,
            "description": description,
            "version": about["as_of"],
            "license": {"name": licence["name"], "url": licence["url"]},
        },
        "servers": [{"url": about["url"] or UP}],
        "paths": dict(_describe_paths(shapes)),
        "components": {"schemas": {**shapes, **_describe_heads()}},
    }


def _describe_paths(shapes: Mapping[str, Schema]) -> Iterator[tuple[str, Any]]:
    yield _path(API_INDEX, "index", "What there is.", _refer("Index"))
    yield _path(OPENAPI, "description", "This description.", {"type": "object"})
    yield _path(EVERYTHING, "everything", "The whole series in one file.", _everything())
    yield _path(RELEASES_FILE, "releases", "The numbered releases of the data, newest first.", _describe_releases())
    for kind, shape in KINDS.items():
        items = {"type": "array", "items": _refer(shape.__name__)}
        yield _path(
            list_file(kind),
            f"list_{kind}",
            f"All {kind}, in the order of their ids.",
            _with("List", {"kind": {"const": kind}, "items": items}),
        )
    for kind, shape in KINDS.items():
        for pattern in json_patterns(kind):
            name = shape.singular if "{subtopic}" not in pattern else "subtopic"
            yield _path(
                pattern,
                f"get_{name}",
                shapes[shape.__name__]["description"],
                {"allOf": [_refer(shape.__name__), _refer("Terms")]},
            )


def _path(path: str, name: str, summary: str, schema: Schema) -> tuple[str, Any]:
    asked = {
        "operationId": name,
        "summary": summary,
        "responses": {"200": {"description": summary, "content": {"application/json": {"schema": schema}}}},
    }
    named = [
        {"name": found, "in": "path", "required": True, "schema": {"type": "string", "pattern": ID_PATTERN}}
        for found in re.findall(r"{(\w+)}", path)
    ]
    return f"/{path}", {"get": {**asked, **({"parameters": named} if named else {})}}


def _describe_heads() -> dict[str, Schema]:
    """The shapes that hold entries, or go with them."""
    text, texts = {"type": "string"}, {"type": "object", "additionalProperties": {"type": "string"}}
    licence = _map({"name": text, "url": text})
    day = {"type": "string", "format": "date"}
    count = {"type": "integer", "minimum": 0}
    about = {
        "title": texts,
        "description": texts,
        "publisher": texts,
        "licence": licence,
        "citation": texts,
        "url": {"type": ["string", "null"]},
        "as_of": day,
        "data_version": text,
    }
    lists = _map({kind: _map({"count": count, "address": text}) for kind in KINDS})
    return {
        "About": _map(about),
        "Terms": _map({"as_of": day, "licence": licence}),
        "List": _map({"kind": text, "count": count, "as_of": day, "licence": licence}),
        "Index": _with("About", {"version": text, "lists": lists, "files": texts}),
    }


def _describe_releases() -> Schema:
    """Counts and digests are maps, by kind and by table."""
    text, day = {"type": "string"}, {"type": "string", "format": "date"}
    numbers, texts = ({"type": "object", "additionalProperties": {"type": form}} for form in ("integer", "string"))
    counted = _map({"entered": numbers, "changed": numbers, "statuses": {"type": "integer"}})
    since = {"anyOf": [counted, {"type": "null"}]}
    release: dict[str, Schema] = {
        "number": {"type": "integer", "minimum": 1},
        "on": day,
        "note": texts,
        "counts": numbers,
        "since": since,
    }
    release |= {"state": text, "url": text, "tables": texts}
    shown: dict[str, Schema] = {
        "data_version": text,
        "since_newest": since,
        "releases": {"type": "array", "items": _map(release)},
    }
    return {"allOf": [_refer("Terms"), _map(shown)]}


def _everything() -> Schema:
    lists = {kind: {"type": "array", "items": _refer(shape.__name__)} for kind, shape in KINDS.items()}
    return _with("About", {"edition": _refer("Settings"), "vocabulary": _refer("Vocabulary"), **lists})


def _with(name: str, properties: dict[str, Schema]) -> Schema:
    return {"allOf": [_refer(name), _map(properties)]}


def _map(properties: dict[str, Schema]) -> Schema:
    return {"type": "object", "properties": properties, "required": list(properties)}


def _refer(name: str) -> Schema:
    return {"$ref": REFERENCE + name}
