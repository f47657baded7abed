"""Full-text search in the database: one row an entry and language, found with or without accents. Knows no entry.

SELECT kind, id, title FROM search WHERE search MATCH 'maiz' AND language = 'es' ORDER BY rank
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict

from briefing.entries import KINDS
from briefing.exports.data.tables.rows import FilledTable, TableRow
from briefing.exports.data.tables.table_schema import Table

Found = dict[tuple[str, str], list[str]]
"""Kind and id of an entry, and its texts."""


def fill_search(connection: sqlite3.Connection, filled: tuple[FilledTable, ...], languages: tuple[str, ...]) -> None:
    """Create and fill the table `search`."""
    connection.execute(
        "CREATE VIRTUAL TABLE search USING fts5 (kind UNINDEXED, id UNINDEXED, language UNINDEXED, "
        "title, text, tokenize = 'unicode61 remove_diacritics 2')"
    )
    for language in languages:
        titles: dict[tuple[str, str], str] = {}
        texts: Found = defaultdict(list)
        for found in filled:
            kind = found.table.route[0]
            if kind in KINDS:
                _gather(found, kind, language, titles, texts)
        connection.executemany(
            "INSERT INTO search VALUES (?, ?, ?, ?, ?)",
            [(*key, language, titles[key], "\n".join(texts[key])) for key in titles],
        )
    connection.execute("INSERT INTO search (search) VALUES ('optimize')")


def _gather(found: FilledTable, kind: str, language: str, titles: dict[tuple[str, str], str], texts: Found) -> None:
    """The texts of a table's rows in one language, with those that have none, for the entries they belong to."""
    places = [
        place for place, column in enumerate(found.table.columns) if column.is_prose and column.language in ("", language)
    ]
    is_entry = len(found.table.route) == 1
    for row in found.rows:
        words = [str(row[place]) for place in places if row[place]]
        if is_entry:
            titles[kind, str(row[0])] = _find_title(found.table, row, language)
        texts[kind, str(row[0])] += words


def _find_title(table: Table, row: TableRow, language: str) -> str:
    """What the entry is called in this language, else in another."""
    cells = {column.name: cell for column, cell in zip(table.columns, row, strict=True)}
    others = [name for name in cells if name.startswith(("title_", "name_"))]
    names = (f"title_{language}", f"name_{language}", "title", "name", *others)
    return str(next(cells[name] for name in names if cells.get(name)))
