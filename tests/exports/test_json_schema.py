"""The published shapes against the classes they come from."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.dates import PartialDate
from briefing.entries import KINDS, SINGLE_FILES
from briefing.exports.data.json_schema import describe_shapes
from briefing.exports.data.tables.table_schema import lay_out_series
from tests.trees import open_briefs

NAMES = {int: "integer", bool: "boolean", str: "string", PartialDate: "string"}


def plain_fields(shape: Any) -> list[tuple[Any, str, type]]:
    """Every published field of a class and of those inside it that holds one plain value, with the value's type."""
    found = []
    for name, field in shape.model_fields.items():
        pending = [] if field.exclude else [field.annotation]
        while pending:
            annotation = pending.pop()
            if annotation in NAMES and field.annotation in (annotation, annotation | None):
                found.append((shape, name, annotation))
            elif hasattr(annotation, "model_fields"):
                found += plain_fields(annotation)
            pending += getattr(annotation, "__args__", ())
    return found


FIELDS = [found for shape in (*KINDS.values(), *SINGLE_FILES.values()) for found in plain_fields(shape)]


@pytest.mark.parametrize(("shape", "name", "kind"), sorted(set(FIELDS), key=lambda found: (found[0].__name__, found[1])))
def test_published_type_is_that_of_the_value(shape, name, kind):
    """A number is published as a number and a date as text, whatever an editor writes; its type in `fields` says so."""
    schema = shape.model_json_schema(mode="serialization")["properties"][name]
    choices = [choice for choice in schema.get("anyOf", [schema]) if choice != {"type": "null"}]
    assert [choice["type"] for choice in choices] == [NAMES[kind]]


def test_every_list_of_an_entry_has_its_table(house):
    """A list or map of scores in a class, however deep, is a table; every table has a key and leads to tables that exist."""
    series = open_briefs(house.briefs).series
    tables = {table.name: table for table in lay_out_series(series)}
    assert len({table.route for table in tables.values()}) == len(tables)
    for table in tables.values():
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names) and set(table.key) <= set(names), table.name
        for link in table.links:
            assert set(link.columns) <= set(names) and link.targets == tables[link.table].key, (table.name, link)


def list_maps(node: Any) -> list[dict[str, Any]]:
    """Every map of a schema, however deep."""
    inner = list(node.values()) if isinstance(node, dict) else node if isinstance(node, list) else []
    return [*([node] if isinstance(node, dict) else []), *(found for value in inner for found in list_maps(value))]


def test_every_key_of_a_record_is_there_and_told_on_one_line(house):
    """Whoever reads a record need not ask whether a key is there; what the classes generate for themselves is not told."""
    vocabulary = open_briefs(house.briefs).series.vocabulary
    shapes = describe_shapes(vocabulary)
    found = list_maps(shapes if isinstance(shapes, dict) else vars(shapes))
    records = [node for node in found if node.get("type") == "object" and isinstance(node.get("properties"), dict)]
    assert len(records) > 20 and all(node["required"] == list(node["properties"]) for node in records)
    assert not [node for node in found if "\n" in str(node.get("description", "")) or isinstance(node.get("title"), str)]
    assert not [node for node in found if "default" in node and not isinstance(node["default"], dict)]
    terms = [node for node in found if isinstance(node.get("x-term-of"), str)]
    assert terms and all(node["enum"] == list(vocabulary.tags(node["x-term-of"])) for node in terms)


def test_another_closed_list_or_language_is_told_at_once(house):
    """What was laid out for one series is nothing for another; and who changes what was described changes it for nobody."""

    def look():
        series = open_briefs(house.briefs).series
        terms = {
            node["x-term-of"]: node["enum"] for node in list_maps(describe_shapes(series.vocabulary)) if "x-term-of" in node
        }
        columns = {(table.name, column.name): column for table in lay_out_series(series) for column in table.columns}
        return terms["statement_kinds"], columns["statements", "kind"].tags, columns["topics", "name_es"].description

    terms, tags, named = look()
    describe_shapes(open_briefs(house.briefs).series.vocabulary).clear()
    assert look() == (terms, tags, named)
    more = (
        "statement_kinds:\n",
        "statement_kinds:\n  - {id: wish, label: {en: Wish, es: Deseo}, meaning: {en: One., es: Uno.}}\n",
    )
    house.change("vocabulary.yml", *more)
    house.change("series.yml", "es: Español", "es: Castellano")
    assert look()[:2] == (["wish", *terms], ("wish", *tags))
    assert look()[2] != named
