"""A workbook of plain sheets, by XlsxWriter. Knows no entry.

Texts stay texts, also where a spreadsheet would take them for formulas or numbers; whole days are dates that it can sort.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date, datetime

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

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
        table, before = self.str_table, self.str_table.count
        first, on_day = (f' s="{found._get_xf_index()}"' for found in (heading, day))
        texts = _Texts(table._get_shared_string_index)
        days = _Days(texts, on_day)
        sorts = [days if place in sheet.dates else texts for place in range(len(sheet.headings))]
        rows = [[(place, first + texts[text]) for place, text in enumerate(sheet.headings)]]
        rows += [
            [
                (place, said[cell] if isinstance(cell, str) else _tell_number(cell))
                for place, (said, cell) in enumerate(zip(sorts, row, strict=True))
                if cell is not None
            ]
            for row in sheet.rows
        ]
        self._told = "".join(_tell_rows(rows, [xl_col_to_name(place) for place in range(len(sheet.headings))]))
        table.count = before + self._told.count(_TEXT)  # how often each was asked for is not known there
        self.dim_rowmin, self.dim_rowmax = 0, len(sheet.rows)
        self.dim_colmin, self.dim_colmax = 0, len(sheet.headings) - 1

    def _write_sheet_data(self) -> None:
        """What XlsxWriter asks a sheet for, between what it says of the columns and of the filter."""
        self.fh.write(f"<sheetData>{self._told}</sheetData>")


class _Texts(dict[str, str]):
    """A text → what a cell with it says behind its place: most texts stand in many."""

    def __init__(self, number_of: Callable[[str], int]) -> None:
        self._number_of = number_of

    def __missing__(self, text: str) -> str:
        told = self[text] = _tell(_TEXT, self._number_of(_fit(_NO_TEXT.sub("", text))))
        return told


class _Days(dict[str, str]):
    """The same in a column of days."""

    def __init__(self, texts: _Texts, on_day: str) -> None:
        self._texts, self._on_day = texts, on_day

    def __missing__(self, day: str) -> str:
        is_day = day >= _FIRST_DAY
        told = self[day] = (
            _tell(self._on_day, date.fromisoformat(day).toordinal() - _DAY_NOUGHT) if is_day else self._texts[day]
        )
        return told


def _tell_number(cell: int) -> str:
    return _tell(_YES_OR_NO if isinstance(cell, bool) else _NUMBER, int(cell))


def _tell(about: str, held: int) -> str:
    return f"{about}><v>{held}</v></c>"


def _fit(text: str) -> str:
    if len(text) <= MOST // 2 or len(told := text.encode("utf-16-le")) <= 2 * MOST:
        return text
    return told[: 2 * (MOST - 1)].decode("utf-16-le", "ignore") + "…"


def _tell_rows(rows: Sequence[Sequence[tuple[int, str]]], columns: Sequence[str]) -> Iterator[str]:
    for start in range(0, len(rows), _SPAN):
        filled = [(number, row) for number, row in enumerate(rows[start : start + _SPAN], start + 1) if row]
        edges = [place for _, row in filled for place in (row[0][0], row[-1][0])]
        for number, row in filled:
            yield f'<row r="{number}" spans="{min(edges) + 1}:{max(edges) + 1}">'
            yield "".join([f'<c r="{columns[place]}{number}"{told}' for place, told in row])
            yield "</row>"
