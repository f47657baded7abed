"""Full-text search in the database: one row an entry and language, found with or without accents. Knows no entry.

SELECT kind, id, title FROM search WHERE search MATCH 'maiz' AND language = 'es' ORDER BY rank
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Sequence

from briefing.entries import KINDS
from briefing.exports.data.tables.rows import FilledTable
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
    named = _find_titles(found.table, language) if len(found.table.route) == 1 else ()
    for row in found.rows:
        entry = (kind, str(row[0]))
        if named:
            titles[entry] = str(next(row[place] for place in named if row[place]))
        if words := [str(row[place]) for place in places if row[place]]:
            texts[entry] += words


def _find_titles(table: Table, language: str) -> Sequence[int]:
    """Where the row of an entry says what it is called: in this language, else in another."""
    places = {column.name: place for place, column in enumerate(table.columns)}
    others = [name for name in places if name.startswith(("title_", "name_"))]
    names = (f"title_{language}", f"name_{language}", "title", "name", *others)
    return [places[name] for name in names if name in places]
