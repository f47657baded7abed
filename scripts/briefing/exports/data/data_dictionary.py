"""The data dictionary: every column of every table, its words from the docstrings under the fields. Knows no entry."""

from __future__ import annotations

from briefing.exports.data.csv_file import write_csv
from briefing.exports.data.table_schema import Table

HEADINGS = ("table", "column", "type", "required", "description", "key", "refers_to", "list")


def write_dictionary(tables: tuple[Table, ...]) -> bytes:
    """One row a column; `list` names the closed list in the table `terms` that a tag comes from."""
    rows = []
    for table in tables:
        targets = {
            column: f"{link.table}.{target}"
            for link in reversed(table.links)
            for column, target in zip(link.columns, link.targets, strict=True)
        }
        rows += [
            (
                table.name,
                column.name,
                column.type,
                column.is_required,
                column.description,
                column.name in table.key,
                targets.get(column.name),
                column.terms or None,
            )
            for column in table.columns
        ]
    return write_csv(HEADINGS, rows)
