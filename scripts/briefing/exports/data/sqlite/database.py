"""The tables as one SQLite file, with foreign keys, views and full-text search. Knows no entry.

The same rows give the same bytes with the same release of SQLite, whose number stands in the file. Foreign keys hold;
a program that writes to the file must ask for them itself with `PRAGMA foreign_keys = ON`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from briefing.exports.data.sqlite.full_text import fill_search
from briefing.exports.data.sqlite.sql_views import write_views
from briefing.exports.data.sqlite.table_search import index_tables
from briefing.exports.data.tables.columns import Column
from briefing.exports.data.tables.rows import FilledTable
from briefing.exports.data.tables.table_schema import Table

TYPES = {"string": "TEXT", "date": "TEXT", "integer": "INTEGER", "boolean": "INTEGER"}
_UNGUARDED = ("journal_mode = OFF", "cache_size = -200000")
"""Nothing is taken back, and whatever is not finished is thrown away; so much of it (in KiB) is never put aside."""
VERSION = 1
"""The version of the layout, as `PRAGMA user_version` gives it."""


def write_database(filled: tuple[FilledTable, ...], languages: tuple[str, ...]) -> bytes:
    """The bytes of the database. Raises IntegrityError where a row names another that is not there."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        for pragma in (*_UNGUARDED, f"user_version = {VERSION}"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN")
        for found in filled:
            connection.execute(_create(found.table))
            places = ", ".join("?" * len(found.table.columns))
            connection.executemany(f"INSERT INTO {_name(found.table.name)} VALUES ({places})", found.rows)
        for found in filled:
            for statement in _index(found.table):
                connection.execute(statement)
        for statement in write_views(languages):
            connection.execute(statement)
        fill_search(connection, filled, languages)
        index_tables(connection, (found.table for found in filled))
        connection.execute("COMMIT")
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise sqlite3.IntegrityError(f"rows that name none: {broken[:5]}")
        connection.execute("VACUUM")
        return connection.serialize()
    finally:
        connection.close()


def _create(table: Table) -> str:
    lines = [_define(column) for column in table.columns]
    lines.append(f"PRIMARY KEY ({_names(table.key)})")
    lines += [
        f"FOREIGN KEY ({_names(link.columns)}) REFERENCES {_name(link.table)} ({_names(link.targets)})" for link in table.links
    ]
    return f"CREATE TABLE {_name(table.name)} (\n  " + ",\n  ".join(lines) + "\n)"


def _define(column: Column) -> str:
    choices = ("0", "1") if column.type == "boolean" else tuple(_quote(tag) for tag in column.tags)
    check = f" CHECK ({_name(column.name)} IN ({', '.join(choices)}))" if choices else ""
    return f"{_name(column.name)} {TYPES[column.type]}{' NOT NULL' if column.is_required else ''}{check}"


def _index(table: Table) -> Iterator[str]:
    """An index for each way to another table that the key does not serve."""
    for link in table.links:
        if table.key[: len(link.columns)] != link.columns:
            index = "_".join((table.name, "by", *link.columns))
            yield f"CREATE INDEX {_name(index)} ON {_name(table.name)} ({_names(link.columns)})"


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(_name(name) for name in names)


def _name(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _quote(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
