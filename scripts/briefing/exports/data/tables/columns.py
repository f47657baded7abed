"""The columns that a published shape gives, and how each reads its value from a record. Knows no table and no file format."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from briefing.dates import read_date
from briefing.entries import KINDS
from briefing.entries.ids import REFERS_TO
from briefing.exports.data.json_schema import Schema, name_of
from briefing.exports.data.tables.description_parts import Wording, word

Cell = str | int | bool | None
Route = tuple[str, ...]
_WHOLE_DAY = len("2023-02-04")
"""So many letters a date has that is one day; most are."""
Lists = list[tuple[Route, Schema]]
"""Lists found on the way, which become tables of their own: where they stand, and their schema."""


@dataclass(frozen=True)
class Column:
    """One column of a table."""

    name: str
    type: str
    """string, integer, boolean or date, as in the Table Schema."""
    description: Wording
    path: Route = ()
    """Where its value stands in what the row is made from; empty for the thing itself."""
    is_required: bool = False
    language: str = ""
    """The language of its texts, where it has one."""
    is_prose: bool = False
    """Whether it holds words for people, which search goes through."""
    pattern: str = ""
    terms: str = ""
    """The closed list that its tags come from."""
    tags: tuple[str, ...] = ()
    refers_to: str = ""
    """The table whose id it names."""
    is_one_of_several: bool = False
    """Whether it stands beside other columns of which one only is filled."""
    convert: Callable[[Any], Cell] | None = None

    @property
    def said(self) -> Route:
        """What columns have in common that say the same, each in its language."""
        return self.path[:-1] if self.language else (self.name,)

    def make_reader(self) -> Callable[[Any], Cell]:
        """What reads the value in a record, or in a part of one; None where nothing is known. A series has a million cells."""
        path, convert = self.path, self.convert
        if convert:
            path = self.said if self.language else path  # a list of texts, each of them in every language
            return lambda item: None if (found := dig(item, path)) is None else convert(found)
        *above, step = path or ("",)
        if not path or len(above) > 1:
            return lambda item: dig(item, path)
        if not above:
            return lambda item: item.get(step) if isinstance(item, dict) else None
        (owner,) = above

        def read(item: Any) -> Cell:
            inner = item.get(owner) if isinstance(item, dict) else None
            return inner.get(step) if isinstance(inner, dict) else None

        return read

    def beside(self, taken: set[str]) -> Column:
        """The same column, by another name where its own is taken by the owner's key."""
        return replace(self, name=f"other_{self.name}") if self.name in taken else self


def dig(item: Any, path: Route) -> Any:
    """The value at a path, or None where the way ends."""
    for step in path:
        item = item.get(step) if isinstance(item, dict) else None
    return item


def position_column() -> Column:
    """The order that the editor gave."""
    return Column("position", "integer", word("Its place in the list, counted from 1."), is_required=True)


def key_column(name: str, key: Column, table: str) -> Column:
    """The key of an owner, in the table of what it owns."""
    return Column(name, key.type, word("The row of {table} that it belongs to.", table=table), is_required=True)


def find_columns(item: Schema, shapes: dict[str, Schema], languages: dict[str, str], lists: Lists) -> Iterator[Column]:
    """The columns of one row; lists inside it are put into `lists`."""
    if "properties" in item:
        yield from _of_properties(item, (), (), True, shapes, languages, lists)
        return
    kinds = item[REFERS_TO]
    are_several = len(kinds) > 1
    for kind in kinds:
        route = (kind,) if are_several else ()
        column = _scalar(KINDS[kind].singular, item, route, word(item["description"]), not are_several)
        yield replace(column, refers_to=kind, is_one_of_several=are_several)


def _of_properties(
    owner: Schema,
    path: Route,
    before: Wording,
    is_required: bool,
    shapes: dict[str, Schema],
    languages: dict[str, str],
    lists: Lists,
) -> Iterator[Column]:
    for name, given in owner["properties"].items():
        schema, can_be_null = _open(given, shapes)
        here, required = (*path, name), is_required and not can_be_null
        text = (*before, *word(given.get("description", "")))
        if "const" in schema:
            continue
        if "properties" in schema:
            yield from _of_properties(schema, here, text, required, shapes, languages, lists)
        elif "propertyNames" in schema or (schema["type"] == "array" and not (_is_lines(schema) or _are_texts(schema))):
            lists.append((here, {"description": given.get("description", ""), **schema}))
        elif schema["type"] == "object":
            yield from _by_language(schema, here, text, languages)
        elif _are_texts(schema):
            for column in _by_language(schema["items"], here, (*text, *word("One a line.")), languages):
                yield replace(column, convert=partial(_join_texts, column.language))
        else:
            yield from _with_days(_scalar("_".join(here), schema, here, text, required), schema)


def _by_language(schema: Schema, path: Route, text: Wording, languages: dict[str, str]) -> Iterator[Column]:
    """A column per language of what is said in each."""
    patterns: dict[str, Schema] = schema.get("patternProperties") or {"": schema["additionalProperties"]}
    inner = next(iter(patterns.values()))
    for language, called in languages.items():
        said = (*text, *word("({language})", language=called))
        column = _scalar("_".join((*path, language)), inner, (*path, language), said, False)
        yield replace(column, language=language)


def _open(schema: Schema, shapes: dict[str, Schema]) -> tuple[Schema, bool]:
    """The schema itself, without `or null` and behind a reference, and whether null was allowed."""
    choices = schema.get("anyOf", [schema])
    inner = next(choice for choice in choices if choice != {"type": "null"})
    return (shapes[name_of(inner["$ref"])] if "$ref" in inner else inner), len(choices) > 1


def _is_lines(schema: Schema) -> bool:
    """Whether a list holds plain words, which fit into one cell, one a line."""
    items = schema["items"]
    return items.get("type") == "string" and REFERS_TO not in items


def _are_texts(schema: Schema) -> bool:
    """Whether a list holds texts per language: a cell for each language, in it one a line."""
    return schema["type"] == "array" and "patternProperties" in schema["items"]


def _scalar(name: str, schema: Schema, path: Route, description: Wording, is_required: bool) -> Column:
    if schema["type"] == "array":
        inner = _scalar(name, schema["items"], path, (*description, *word("One a line.")), False)
        return replace(inner, convert=_join_lines, pattern="", tags=())
    form = "date" if schema.get("format") == "date" else schema["type"]
    refers_to = schema.get(REFERS_TO, [""])
    return Column(
        name,
        form,
        description,
        path,
        is_required,
        is_prose="maxLength" in schema and "pattern" not in schema,
        pattern=schema.get("pattern", "") if schema.get("pattern", "").endswith("$") and not refers_to[0] else "",
        terms=schema.get("x-term-of", ""),
        tags=tuple(schema.get("enum", ())),
        refers_to=refers_to[0] if len(refers_to) == 1 else "",
    )


def _with_days(column: Column, schema: Schema) -> Iterator[Column]:
    """A date that may be a month or a year is followed by the days it may mean, so that tables can be sorted by it."""
    yield column
    if schema.get("format") == "partial-date":
        first, last = "The first day that {column} can mean.", "The last day that {column} can mean."
        for which, english, convert in (("first", first, _first_day), ("last", last, _last_day)):
            yield replace(
                column,
                name=f"{column.name}_{which}_day",
                type="date",
                pattern="",
                convert=convert,
                description=word(english, column=column.name),
            )


def _join_lines(lines: list[str]) -> str | None:
    return "\n".join(lines) or None


def _join_texts(language: str, texts: list[dict[str, str]]) -> str | None:
    """A text that is not said in a language keeps its line, so that the lines of both columns are the same things."""
    lines = [text.get(language, "") for text in texts]
    return "\n".join(lines) if any(lines) else None


def _first_day(text: str) -> str:
    return text if len(text) == _WHOLE_DAY else read_date(text).first_day.isoformat()


def _last_day(text: str) -> str:
    return text if len(text) == _WHOLE_DAY else read_date(text).last_day.isoformat()
