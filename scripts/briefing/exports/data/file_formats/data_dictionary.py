"""The data dictionary: every column of every table, its words from the docstrings under the fields. Knows no entry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.entries import Vocabulary
from briefing.entries.descriptions import describe_fields
from briefing.exports.data.file_formats.csv_file import write_csv
from briefing.exports.data.tables.columns import Column
from briefing.exports.data.tables.description_parts import spell_wording, word
from briefing.exports.data.tables.table_schema import Table


@dataclass(frozen=True)
class DictionaryRow:
    """What the dictionary says of a column."""

    table: Table
    column: Column
    is_key: bool
    refers_to: str
    """The table and column that it names a row of: `meetings.id`; empty where it names none."""

    def describe(self, language: str) -> str:
        """What the column holds, in a language."""
        return spell_wording(self.column.description, language)


def list_rows(tables: Sequence[Table]) -> Iterator[DictionaryRow]:
    """Every column of every table, in their order."""
    for table in tables:
        targets = {
            column: f"{link.table}.{target}"
            for link in reversed(table.links)
            for column, target in zip(link.columns, link.targets, strict=True)
        }
        for column in table.columns:
            yield DictionaryRow(table, column, column.name in table.key, targets.get(column.name, ""))


def describe_list(name: str, language: str) -> str:
    """What a closed list is for, in a language."""
    return spell_wording(word(" ".join(describe_fields(Vocabulary)[name].split())), language)


def write_dictionary(tables: Sequence[Table], languages: Sequence[str]) -> bytes:
    """One row a column; `list` names the closed list in the table `terms` that a tag comes from, `values` all its tags."""
    descriptions = (f"description_{language}" for language in languages)
    headings = ("table", "column", "type", "required", *descriptions, "key", "refers_to", "list", "values")
    rows = (
        (
            row.table.name,
            row.column.name,
            row.column.type,
            row.column.is_required,
            *(row.describe(language) for language in languages),
            row.is_key,
            row.refers_to or None,
            row.column.terms or None,
            " ".join(row.column.tags) or None,
        )
        for row in list_rows(tables)
    )
    return write_csv(headings, rows)
