"""What Datasette is told of the database: whose it is, and by which column a row is called where another table names it.

`datasette series.sqlite --metadata datasette.json`
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import Any

from briefing.exports.data.records import say_in
from briefing.exports.data.tables.description_parts import spell_wording
from briefing.exports.data.tables.table_schema import Table
from briefing.urls import DATABASE

_CALLED = ("title", "name", "label")


def describe_for_datasette(about: Mapping[str, Any], tables: Iterable[Table], language: str) -> dict[str, Any]:
    """Datasette's metadata, in one language."""
    licence = about["licence"]
    return {
        "title": say_in(about["title"], language),
        "description": say_in(about["description"], language),
        "license": licence["name"],
        "license_url": licence["url"],
        "source": say_in(about["publisher"], language),
        **({"source_url": about["url"]} if about["url"] else {}),
        "databases": {PurePath(DATABASE).stem: {"tables": {table.name: _describe(table, language) for table in tables}}},
    }


def _describe(table: Table, language: str) -> dict[str, Any]:
    columns = [column.name for column in table.columns]
    wanted = [name for word in _CALLED for name in (word, f"{word}_{language}") if name in columns]
    return {
        "description": spell_wording(table.description, language),
        **({"label_column": wanted[0]} if wanted and "id" in columns else {}),
        "columns": {column.name: spell_wording(column.description, language) for column in table.columns},
    }
