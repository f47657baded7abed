"""A workbook of plain sheets, by XlsxWriter. Knows no entry.

Texts stay texts, also where a spreadsheet would take them for formulas or numbers; whole days are dates that it can sort.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date, datetime

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from briefing.exports.data.tables.columns import Cell
from briefing.exports.data.tables.rows import TableRow

MOST = 32767
"""Letters that a cell holds, as UTF-16 counts them; a longer text ends in an ellipsis there, and is whole in the CSV."""
_FIRST_DAY = "1900-03-01"
"""Earlier days stay texts: spreadsheets believe in a 29 February 1900."""
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Signs that no XML may hold."""
_WIDTH = 28
_LONG_AGO = datetime(1980, 1, 1)
"""Said to be the hour at which the file was made, so that it does not hang on the clock."""
_DAY_NOUGHT = date(1899, 12, 30).toordinal()
_TEXT, _YES_OR_NO, _NUMBER = ' t="s"', ' t="b"', ""
"""What a cell says of what it holds; a text is a number in the list of all texts."""
_SPAN = 16
"""Of so many rows together it is said from which column to which they reach."""


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
            _write_sheet(book.add_worksheet(sheet.name, _WholeSheet), sheet, heading, day)
    return content.getvalue()


def _write_sheet(page: _WholeSheet, sheet: Sheet, heading: Format, day: Format) -> None:
    """The first row and the first column stay in sight, and the first row filters the others."""
    page.freeze_panes(1, 1)
    page.set_column(0, len(sheet.headings) - 1, _WIDTH)
    page.autofilter(0, 0, len(sheet.rows), len(sheet.headings) - 1)
    page.fill(sheet, heading, day)


class _WholeSheet(Worksheet):  # type: ignore[misc]
    """A sheet that is filled at once: cell by cell XlsxWriter takes twice as long to write the same bytes."""

    _told = ""

    def fill(self, sheet: Sheet, heading: Format, day: Format) -> None:
        """With headings and rows."""
        number_of = self.str_table._get_shared_string_index
        first, on_day = (f' s="{found._get_xf_index()}"' for found in (heading, day))
        rows = [[(place, first + _TEXT, number_of(text)) for place, text in enumerate(sheet.headings)]]
        for row in sheet.rows:
            cells = (_read_cell(cell, place in sheet.dates, on_day) for place, cell in enumerate(row))
            rows.append(
                [
                    (place, cell[0], number_of(cell[1]) if cell[0] == _TEXT else cell[1])
                    for place, cell in enumerate(cells)
                    if cell
                ]
            )
        self._told = "".join(_tell_rows(rows, [xl_col_to_name(place) for place in range(len(sheet.headings))]))
        self.dim_rowmin, self.dim_rowmax = 0, len(sheet.rows)
        self.dim_colmin, self.dim_colmax = 0, len(sheet.headings) - 1

    def _write_sheet_data(self) -> None:
        """What XlsxWriter asks a sheet for, between what it says of the columns and of the filter."""
        self.fh.write(f"<sheetData>{self._told}</sheetData>")


def _read_cell(cell: Cell, may_be_day: bool, on_day: str) -> tuple[str, str | int] | None:
    """What a cell says of itself, and what it holds; nothing for an empty one."""
    if isinstance(cell, bool):
        return _YES_OR_NO, int(cell)
    if isinstance(cell, int):
        return _NUMBER, cell
    if cell and may_be_day and cell >= _FIRST_DAY:
        return on_day, date.fromisoformat(cell).toordinal() - _DAY_NOUGHT
    return None if cell is None else (_TEXT, _fit(_NO_TEXT.sub("", cell)))


def _fit(text: str) -> str:
    if len(text) <= MOST // 2 or len(told := text.encode("utf-16-le")) <= 2 * MOST:
        return text
    return told[: 2 * (MOST - 1)].decode("utf-16-le", "ignore") + "…"


def _tell_rows(rows: Sequence[Sequence[tuple[int, str, int]]], columns: Sequence[str]) -> Iterator[str]:
    for start in range(0, len(rows), _SPAN):
        filled = [(number, row) for number, row in enumerate(rows[start : start + _SPAN], start + 1) if row]
        edges = [place for _, row in filled for place in (row[0][0], row[-1][0])]
        for number, row in filled:
            yield f'<row r="{number}" spans="{min(edges) + 1}:{max(edges) + 1}">'
            yield from (f'<c r="{columns[place]}{number}"{about}><v>{held}</v></c>' for place, about, held in row)
            yield "</row>"
