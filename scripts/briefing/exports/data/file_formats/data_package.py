"""The Data Package 2 descriptor: what the CSV files are, column by column. Knows no entry."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from briefing.exports.data.records import say_in
from briefing.exports.data.tables.columns import Column
from briefing.exports.data.tables.description_parts import spell_wording, word
from briefing.exports.data.tables.table_schema import Table
from briefing.urls import DATA, WORKBOOK, table_file

PACKAGE_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
TABLE_PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json"
WORKBOOK_HOLDS = word("One wide table a kind of entry, a sheet each, for spreadsheets.")
DIALECT = {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True}


def describe_package(
    about: Mapping[str, Any], language: str, tables: tuple[Table, ...], contents: Mapping[str, bytes], workbook: bytes
) -> dict[str, Any]:
    """The descriptor; `contents` are the bytes of each CSV file, by table, its words in one language.

    The workbook is no resource, since it says again what the tables say and programs would take its first sheet for a table.
    """
    licence = about["licence"]
    return {
        "$schema": PACKAGE_PROFILE,
        "name": "series",
        "title": say_in(about["title"], language),
        "description": say_in(about["description"], language),
        **({"homepage": about["url"]} if about["url"] else {}),
        "version": about["data_version"],
        "created": f"{about['as_of']}T00:00:00Z",
        "licenses": [{"title": licence["name"], "path": licence["url"]}],
        "contributors": [{"title": say_in(about["publisher"], language), "roles": ["publisher"]}],
        "citation": say_in(about["citation"], language),
        "asOf": about["as_of"],
        "resources": [_describe_resource(table, contents[table.name], language) for table in tables],
        "workbook": {
            "description": spell_wording(WORKBOOK_HOLDS, language),
            "format": "xlsx",
            "mediatype": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            **_describe_file(WORKBOOK, workbook),
        },
    }


def _describe_resource(table: Table, content: bytes, language: str) -> dict[str, Any]:
    return {
        "name": table.name,
        "description": spell_wording(table.description, language),
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": DIALECT,
        **_describe_file(table_file(table.name), content),
        "schema": {
            "$schema": TABLE_PROFILE,
            "fields": [_describe_field(column, language) for column in table.columns],
            "primaryKey": list(table.key),
            "missingValues": [""],
            "foreignKeys": [
                {
                    "fields": list(link.columns),
                    "reference": {"resource": "" if link.table == table.name else link.table, "fields": list(link.targets)},
                }
                for link in table.links
            ],
        },
    }


def _describe_file(path: str, content: bytes) -> dict[str, Any]:
    digest = hashlib.sha256(content).hexdigest()
    return {"path": path.removeprefix(DATA), "bytes": len(content), "hash": f"sha256:{digest}"}


def _describe_field(column: Column, language: str) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if column.is_required else {}
    if column.tags:
        constraints["enum"] = list(column.tags)
    if column.pattern:
        constraints["pattern"] = column.pattern
    description = spell_wording(column.description, language)
    field = {"name": column.name, "type": column.type, "description": description}
    return {**field, "constraints": constraints} if constraints else field
