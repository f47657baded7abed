"""CSV as in RFC 4180: UTF-8, commas, lines that end in CR LF. Knows no entry.

A cell holds the text exactly as it is in JSON and SQLite, also where a spreadsheet would take it for a formula: an
apostrophe put in front would be a false fact for every other reader. `briefing check` warns of such texts instead.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterable

from briefing.exports.data.tables.columns import Cell


def write_csv(headings: Iterable[str], rows: Iterable[tuple[Cell, ...]]) -> bytes:
    """A table as CSV; nothing known is an empty cell, yes and no are true and false."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([("false", "true")[cell] if cell is True or cell is False else cell for cell in row] for row in rows)
    return text.getvalue().encode()


def write_spreadsheet(headings: Iterable[str], rows: Iterable[tuple[Cell, ...]]) -> bytes:
    """The same with a byte order mark, without which Excel reads accents in the code page of the computer."""
    return codecs.BOM_UTF8 + write_csv(headings, rows)
