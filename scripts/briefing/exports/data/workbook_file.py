"""A workbook of plain sheets, by XlsxWriter. Knows no entry.

Texts stay texts, also where a spreadsheet would take them for formulas or numbers; whole days are dates that it can sort.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import date, datetime

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from briefing.exports.data.columns import Cell
from briefing.exports.data.rows import TableRow

MOST = 32767
"""Letters that a cell holds; a longer text ends in an ellipsis there, and is whole in the CSV."""
_FIRST_DAY = "1900-03-01"
"""Earlier days stay texts: spreadsheets believe in a 29 February 1900."""
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Signs that no XML may hold."""
_WIDTH = 28
_LONG_AGO = datetime(1980, 1, 1)
"""Said to be the hour at which the file was made, so that it does not hang on the clock."""


@dataclass(frozen=True)
class Sheet:
    """A sheet: its name has at most 31 letters and none of `[]:*?/\\`."""

    name: str
    headings: Sequence[str]
    rows: Sequence[TableRow]
    dates: Set[int] = frozenset()
    """The places of the columns that hold whole days."""


def write_workbook(sheets: Sequence[Sheet]) -> bytes:
    """The bytes of the file; the same sheets give the same, with the same release of zlib."""
    content = io.BytesIO()
    with Workbook(content, {"in_memory": True}) as book:
        book.set_properties({"created": _LONG_AGO})
        heading, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
        for sheet in sheets:
            _write_sheet(book.add_worksheet(sheet.name), sheet, heading, day)
    return content.getvalue()


def _write_sheet(page: Worksheet, sheet: Sheet, heading: Format, day: Format) -> None:
    """The first row and the first column stay in sight, and the first row filters the others."""
    page.freeze_panes(1, 1)
    page.set_column(0, len(sheet.headings) - 1, _WIDTH)
    page.autofilter(0, 0, len(sheet.rows), len(sheet.headings) - 1)
    for place, text in enumerate(sheet.headings):
        page.write_string(0, place, text, heading)
    for number, row in enumerate(sheet.rows, 1):
        for place, cell in enumerate(row):
            _write_cell(page, number, place, cell, day if place in sheet.dates else None)


def _write_cell(page: Worksheet, row: int, place: int, cell: Cell, day: Format | None) -> None:
    if isinstance(cell, bool):
        page.write_boolean(row, place, cell)
    elif isinstance(cell, int):
        page.write_number(row, place, cell)
    elif cell and day and cell >= _FIRST_DAY:
        page.write_datetime(row, place, date.fromisoformat(cell), day)
    elif cell is not None:
        text = _NO_TEXT.sub("", cell)
        page.write_string(row, place, text if len(text) <= MOST else f"{text[: MOST - 1]}…")
