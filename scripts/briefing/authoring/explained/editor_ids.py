"""The ids of today as choices for editors' programs, beside the schemas that hang on the classes alone. Knows no folder.

The schemas in `briefs/schema/` are committed and change with a class. Ids come with every entry: they stand in a file of
their own, which is written anew on each machine and never committed, and the schemas that an editor's program reads lead there.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from briefing.entries import KINDS
from briefing.entries.ids import REFERS_TO

IDS = "ids.json"
_WHERE = f"{IDS}#/definitions/"
_BETWEEN = "-or-"


def lead_to_ids(schema: str) -> tuple[str, set[str]]:
    """A schema whose references are choices out of `ids.json`, and the names of the definitions that it needs there."""
    needed: set[str] = set()
    led = _lead(json.loads(schema), needed)
    return json.dumps(led, ensure_ascii=False, indent=2) + "\n", needed


def write_ids(named: Mapping[str, Mapping[str, str]], needed: Iterable[str]) -> str:
    """`ids.json`. `named` is kind → id → what it is called; a definition is of one kind or of several."""
    definitions = {name: _list_choices(named, name.split(_BETWEEN)) for name in sorted({*needed, *KINDS})}
    return json.dumps({"definitions": definitions}, ensure_ascii=False, indent=0) + "\n"


def read_ids(text: str) -> dict[str, dict[str, str]]:
    """Kind → id → what it is called, as `write_ids` wrote it. Raises ValueError for any other text."""
    try:
        found = json.loads(text)["definitions"]
        return {kind: dict(zip(found[kind]["enum"], found[kind]["enumDescriptions"], strict=True)) for kind in KINDS}
    except (KeyError, TypeError) as error:
        raise ValueError(str(error)) from None


def _lead(node: Any, needed: set[str]) -> Any:
    if isinstance(node, list):
        return [_lead(item, needed) for item in node]
    if not isinstance(node, dict):
        return node
    kinds = node.get(REFERS_TO)
    if kinds is None:
        return {key: _lead(value, needed) for key, value in node.items()}
    name = _BETWEEN.join(kinds)
    needed.add(name)
    told = {"description": node["description"]} if "description" in node else {}
    return {**told, "allOf": [{"$ref": _WHERE + name}]}


def _list_choices(named: Mapping[str, Mapping[str, str]], kinds: list[str]) -> dict[str, Any]:
    names = {entry_id: called for kind in kinds for entry_id, called in named.get(kind, {}).items()}
    what = " or ".join(KINDS[kind].singular for kind in kinds)
    new = " or ".join(f"briefing new {KINDS[kind].singular}" for kind in kinds)
    return {
        "type": ["string", "number"],
        "enum": list(names),
        "enumDescriptions": list(names.values()),
        "errorMessage": f"no {what} has this id; {new} writes one, and briefing check looks for new ones",
    }
