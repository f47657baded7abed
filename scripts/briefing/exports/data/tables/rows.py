"""Records → the rows of every table: the one set of facts that CSV, SQLite and the dictionary share. Knows no file format."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from briefing.entries.kinds.vocabulary import LISTS
from briefing.exports.data.records import Record, Records
from briefing.exports.data.tables.columns import Cell
from briefing.exports.data.tables.table_schema import Table

TableRow = tuple[Cell, ...]


@dataclass(frozen=True)
class FilledTable:
    """A table and its rows, in the order of the entries' ids and of the lists in them."""

    table: Table
    rows: tuple[TableRow, ...]


def fill_tables(tables: tuple[Table, ...], records: Records) -> tuple[FilledTable, ...]:
    """Every table with its rows."""
    terms = [{"list": name, **term} for name in LISTS for term in records.vocabulary[name]]
    roots = {**records.by_kind, "series": [records.edition], "terms": terms}
    ids = {kind: {record["id"] for record in found} for kind, found in records.by_kind.items()}
    return tuple(FilledTable(table, tuple(_fill(table, roots[table.route[0]], ids))) for table in tables)


def _fill(table: Table, roots: list[Record], ids: Mapping[str, set[str]]) -> Iterator[TableRow]:
    known = len(table.links[0].columns) + 1 if len(table.route) > 1 else 0
    columns = table.columns[known:]
    readers = [column.make_reader() for column in columns]
    names = tuple(column.path[0] for column in columns if column.path)
    for keys, position, item in _walk(roots, table.route[1:]):
        if isinstance(item, tuple):
            item = dict(zip(names, item, strict=True))
        elif table.kinds:
            item = {next(kind for kind in table.kinds if item in ids[kind]): item}
        yield (*(*keys, position)[:known], *[read(item) for read in readers])


def _walk(roots: list[Record], steps: tuple[str, ...]) -> Iterator[tuple[tuple[Cell, ...], int, Any]]:
    """What the rows are made from, with the keys of its owners and its place in the list."""
    level: list[tuple[tuple[Cell, ...], int, Any]] = [((), place, root) for place, root in enumerate(roots, 1)]
    for step, below in zip_longest(steps, steps[1:]):
        if below and all(isinstance(item[step], dict | None) for _, _, item in level):
            level = [(keys, position, _enter(item, step, position)) for keys, position, item in level if item[step]]
            continue
        level = [
            ((*keys, item.get("id", position)), place, inner)
            for keys, position, item in level
            for place, inner in enumerate(_listed(item[step]), 1)
        ]
    yield from level


def _enter(item: Record, step: str, position: int) -> Record:
    """A map inside an entry on the way to a list: what it holds belongs to the entry."""
    return {**item[step], "id": item.get("id", position)}


def _listed(found: Any) -> list[Any]:
    """A list, or the pairs of a map."""
    return list(found.items()) if isinstance(found, dict) else found
