"""Full-text search of single tables: an index beside each, by which tools such as Datasette offer search. Knows no entry.

SELECT * FROM statements WHERE rowid IN (SELECT rowid FROM search_in_statements WHERE search_in_statements MATCH 'maiz')
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from briefing.exports.data.tables.table_schema import Table


def index_tables(connection: sqlite3.Connection, tables: Iterable[Table]) -> None:
    """An index over the words of each table whose rows have an id of their own; it keeps no second copy of them."""
    for table in tables:
        words = [f'"{column.name}"' for column in table.columns if column.is_prose]
        if not words or not any(column.name == "id" for column in table.columns):
            continue
        search = f"search_in_{table.name}"
        connection.execute(
            f'CREATE VIRTUAL TABLE "{search}" USING fts5 ({", ".join(words)}, '
            f"content=\"{table.name}\", tokenize = 'unicode61 remove_diacritics 2')"
        )
        connection.execute(f'INSERT INTO "{search}" ("{search}") VALUES (\'rebuild\')')
