"""The published shape of each kind as JSON Schema, from the classes. Knows no entry and no file format.

It differs from the schema for editors: every key is there, dates and booleans are as published, and keys may be added later.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from briefing.entries import KINDS, Commitment, Meeting, Settings, Source, Vocabulary
from briefing.entries.base import Entry
from briefing.entries.fields import Shape
from briefing.entries.kinds.meeting import Statement
from briefing.entries.kinds.vocabulary import LISTS, VocabularyTerm
from briefing.exports.data.computed_fields import (
    CommitmentFindings,
    EditionShape,
    EnteredDays,
    Identity,
    InList,
    MeetingFindings,
    SourceFindings,
    StatementFindings,
)

Schema = dict[str, Any]
Choices = tuple[tuple[str, tuple[str, ...]], ...]
"""The closed lists, each with its tags: all that the shapes say of a vocabulary."""
REFERENCE = "#/components/schemas/"
BEFORE: dict[type[Shape], type[Shape]] = {**dict.fromkeys(KINDS.values(), Identity), Settings: EditionShape}
AFTER: dict[type[Shape], tuple[type[Shape], ...]] = {
    **dict.fromkeys(KINDS.values(), (EnteredDays,)),
    Meeting: (EnteredDays, MeetingFindings),
    Commitment: (EnteredDays, CommitmentFindings),
    Source: (EnteredDays, SourceFindings),
    Statement: (StatementFindings,),
}
"""What stands before and after the fields of a class."""
_PARTS = tuple(dict.fromkeys((*BEFORE.values(), *(part for parts in AFTER.values() for part in parts))))


def list_choices(vocabulary: Vocabulary) -> Choices:
    """What a vocabulary offers."""
    return tuple((name, vocabulary.tags(name)) for name in LISTS)


def describe_shapes(vocabulary: Vocabulary) -> dict[str, Schema]:
    """The schema of every shape by the name of its class; references between them are `REFERENCE` and the name."""
    return describe_by_choices(list_choices(vocabulary))


def describe_by_choices(choices: Choices) -> dict[str, Schema]:
    """The same, for who has looked through the vocabulary."""
    found: dict[str, Schema] = json.loads(_describe(choices))
    return found


@lru_cache(maxsize=8)
def _describe(choices: Choices) -> str:
    """As text, so that nobody can change it: each language asks, and most edits leave the lists as they were."""
    found: dict[str, Schema] = {}
    shapes: tuple[type[Shape], ...] = (*KINDS.values(), Settings, Vocabulary, *_PARTS)
    for shape in shapes:
        schema = json.loads(_as_published(shape))
        found |= schema.pop("$defs", {})
        found[shape.__name__] = schema
    for shape, more in BEFORE.items():
        _join(found, shape, (more, shape))
    for shape, parts in AFTER.items():
        _join(found, shape, (shape, *parts))
    for kind, shape in KINDS.items():
        found[shape.__name__]["properties"]["kind"] = {**found["Identity"]["properties"]["kind"], "const": kind}
    for name in Entry.model_fields:
        del found["Vocabulary"]["properties"][name]
    tags = dict(choices)
    return json.dumps({name: _finish(found[name], tags) for name in sorted(found.keys() - {part.__name__ for part in _PARTS})})


@cache
def _as_published(shape: type[Shape]) -> str:
    """What pydantic makes of a class, once a process; as text, so that nobody can change it."""
    return json.dumps(shape.model_json_schema(mode="serialization", ref_template=REFERENCE + "{model}"))


def describe_term(choices: Choices) -> Schema:
    """The schema of a term together with the list it stands in."""
    parts = [json.loads(_as_published(shape)) for shape in (InList, VocabularyTerm)]
    properties = {name: schema for part in parts for name, schema in part["properties"].items()}
    finished: Schema = _finish({**parts[1], "properties": properties}, dict(choices))
    return finished


def name_of(reference: str) -> str:
    """The class that a `$ref` leads to."""
    return reference.removeprefix(REFERENCE)


def _join(found: dict[str, Schema], shape: type[Shape], parts: tuple[type[Shape], ...]) -> None:
    properties = {name: schema for part in parts for name, schema in found[part.__name__]["properties"].items()}
    found[shape.__name__] = {**found[shape.__name__], "properties": properties}


def _finish(node: Any, tags: Mapping[str, tuple[str, ...]]) -> Any:
    """Without generated titles and defaults, open to new keys, all keys required, the closed lists as choices."""
    if isinstance(node, list):
        return [_finish(item, tags) for item in node]
    if not isinstance(node, dict):
        return node
    node = {key: value for key, value in node.items() if not _is_needless(key, value, node)}
    if "x-term-of" in node:
        node["enum"] = list(tags[node["x-term-of"]])
    if isinstance(node.get("description"), str):
        node["description"] = " ".join(node["description"].split())
    if isinstance(node.get("properties"), dict) and node.get("type") == "object":
        node["required"] = list(node["properties"])
    return {key: _finish(value, tags) for key, value in node.items()}


def _is_needless(key: str, value: Any, node: Schema) -> bool:
    """A map of properties has names for keys, and a property may well be called title."""
    if key == "title":
        return isinstance(value, str)
    if key == "default" or (key == "minLength" and node.get("type") == "array"):
        return not isinstance(value, dict) or value == {}
    return key == "additionalProperties" and value is False
