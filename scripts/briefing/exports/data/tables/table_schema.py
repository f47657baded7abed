"""The tables of the data: columns, keys and the ways between them, laid out from the published shapes. Knows no entry.

Said once here: CSV headings, SQLite's tables, the data package and the dictionary are all made from it. A text per
language is a column per language, a map inside an entry is columns with its name in front, a list is a table of its own;
a list of words, or of texts per language, has one a line in its cells.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefing.entries import KINDS
from briefing.entries.ids import REFERS_TO
from briefing.entries.kinds.vocabulary import LISTS
from briefing.exports.data.json_schema import Choices, Schema, describe_by_choices, describe_term, list_choices, name_of
from briefing.exports.data.tables.columns import Column, Lists, Route, find_columns, key_column, position_column
from briefing.exports.data.tables.description_parts import Wording, word
from briefing.series.series import Series

NAMES: dict[Route, str] = {
    ("meetings", "participants"): "participants",
    ("meetings", "statements"): "statements",
    ("meetings", "statements", "by"): "statement_speakers",
    ("commitments", "relations"): "relations",
    ("commitments", "history"): "history",
    ("commitments", "history", "evidence"): "evidence",
    ("commitments", "history", "scores"): "scores",
    ("commitments", "history", "disputed_by"): "disputes",
    ("people", "memberships"): "memberships",
    ("sources", "issued_by"): "source_issuers",
}
"""Tables that have a name of their own. Any other list is called by its owner and its field: `meeting_topics`."""
SINGULARS = {
    **{kind: shape.singular for kind, shape in KINDS.items()},
    "participants": "participant",
    "statements": "statement",
    "memberships": "membership",
    "scores": "score",
}
"""What one row of a table is called where another table names it; `history` and `series` are the same in both."""


@dataclass(frozen=True)
class ForeignKey:
    """Columns that name a row of a table."""

    columns: tuple[str, ...]
    table: str
    targets: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """One table."""

    name: str
    description: Wording
    route: Route
    """The way to its rows: the kind, then the lists on the way down: `("commitments", "history", "evidence")`."""
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    links: tuple[ForeignKey, ...]
    kinds: tuple[str, ...] = ()
    """Where each row is an id that may be of several kinds: the kinds."""


def lay_out_series(series: Series) -> tuple[Table, ...]:
    """Every table of a series, owners before what they own."""
    return _lay_out(list_choices(series.vocabulary), tuple(series.settings.languages.items()))


def name_tables() -> frozenset[str]:
    """The tables of any series: their names hang on neither its lists nor its languages."""
    return frozenset(table.name for table in _lay_out(tuple((name, ()) for name in LISTS), ()))


@lru_cache(maxsize=8)
def _lay_out(choices: Choices, named: tuple[tuple[str, str], ...]) -> tuple[Table, ...]:
    """The same tables for every language of a site; `named` are the tags and what each language calls itself."""
    shapes, languages = describe_by_choices(choices), dict(named)
    layout = _Layout(shapes, languages)
    roots = {"series": shapes["Settings"], **{kind: shapes[shape.__name__] for kind, shape in KINDS.items()}}
    tables = [table for kind, schema in roots.items() for table in layout.draw((kind,), schema)]
    terms = describe_term(choices)
    columns = tuple(find_columns(terms, shapes, languages, []))
    return (*tables, Table("terms", word(terms["description"]), ("terms",), columns, ("list", "id"), ()))


@dataclass(frozen=True)
class _Layout:
    shapes: dict[str, Schema]
    languages: dict[str, str]

    def draw(self, route: Route, schema: Schema, owner: Table | None = None) -> Iterator[Table]:
        """The table of a list, and those of the lists inside it."""
        item = self._item(route, schema)
        lists: Lists = []
        columns = [*(_owner_columns(owner) if owner else ()), *([position_column()] if owner else ())]
        taken = {column.name for column in columns}
        own = [column.beside(taken) for column in find_columns(item, self.shapes, self.languages, lists)]
        table = self._table(route, item.get("description") or schema["description"], [*columns, *own], owner)
        yield table
        for path, inner in lists:
            yield from self.draw((*route, *path), inner, table)

    def _item(self, route: Route, schema: Schema) -> Schema:
        """What one row of a list is: of a map from ids to numbers, a pair."""
        if "propertyNames" in schema:
            (kind,) = schema["propertyNames"][REFERS_TO]
            (value,) = schema["patternProperties"].values()
            text = {"description": schema["description"]}
            pair = {SINGULARS[kind]: {"type": "string", REFERS_TO: [kind], **text}, SINGULARS[route[-1]]: {**value, **text}}
            return {"description": schema["description"], "properties": pair}
        item = schema.get("items", schema)
        item = self.shapes[name_of(item["$ref"])] if "$ref" in item else item
        return item if "properties" in item else {**item, "description": schema["description"]}

    def _table(self, route: Route, description: str, columns: list[Column], owner: Table | None) -> Table:
        name = NAMES.get(route) or "_".join(
            (SINGULARS.get(owner.name, owner.name), *route[len(owner.route) :]) if owner else route
        )
        names = {column.name for column in columns}
        owned = tuple(column.name for column in columns[: len(owner.key)]) if owner else ()
        own_key = "id" if "id" in names else "position"
        links = [ForeignKey(owned, owner.name, owner.key)] if owner else []
        links += [ForeignKey((column.name,), column.refers_to, ("id",)) for column in columns[len(owned) :] if column.refers_to]
        kinds = tuple(column.refers_to for column in columns if column.is_one_of_several)
        return Table(name, word(description), route, tuple(columns), (*owned, own_key), tuple(links), kinds)


def _owner_columns(owner: Table) -> Iterator[Column]:
    """The owner's key, its last part called by what one row of the owner is."""
    by_name = {column.name: column for column in owner.columns}
    for part in owner.key[:-1]:
        yield by_name[part]
    singular = SINGULARS.get(owner.name, owner.name)
    yield key_column(singular, by_name[owner.key[-1]], owner.name)
