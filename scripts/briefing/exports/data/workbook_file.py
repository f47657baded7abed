"""A workbook of plain sheets (Office Open XML, ECMA-376): a zip of a few XML files. Knows no entry.

Texts stay texts, also where a spreadsheet would take them for formulas or numbers; whole days are dates that it can sort.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape

from briefing.exports.data.columns import Cell
from briefing.exports.data.rows import TableRow

MOST = 32767
"""Letters that a cell holds; a longer text ends in an ellipsis there, and is whole in the CSV."""
_DAY_ZERO = date(1899, 12, 30).toordinal()
_FIRST_DAY = "1900-03-01"
"""Earlier days stay texts: spreadsheets believe in a 29 February 1900."""
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PLAIN, _DATE, _HEADING = 0, 1, 2
_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


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
    with zipfile.ZipFile(content, "w") as book:
        for path, text in _list_files(sheets):
            info = zipfile.ZipInfo(path, date_time=(1980, 1, 1, 0, 0, 0))
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 0
            book.writestr(info, text.encode())
    return content.getvalue()


def _list_files(sheets: Sequence[Sheet]) -> Iterator[tuple[str, str]]:
    numbered = list(enumerate(sheets, 1))
    parts = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_KIND}.worksheet+xml"/>' for n, _ in numbered
    )
    yield (
        "[Content_Types].xml",
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_KIND}.styles+xml"/>{parts}</Types>',
    )
    yield "_rels/.rels", _relate([("r1", "officeDocument", "xl/workbook.xml")])
    named = "".join(f'<sheet name="{escape(sheet.name)}" sheetId="{n}" r:id="r{n}"/>' for n, sheet in numbered)
    yield "xl/workbook.xml", f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{named}</sheets></workbook>'
    ways = [(f"r{n}", "worksheet", f"worksheets/sheet{n}.xml") for n, _ in numbered]
    yield "xl/_rels/workbook.xml.rels", _relate([*ways, ("styles", "styles", "styles.xml")])
    yield "xl/styles.xml", _STYLES
    for n, sheet in numbered:
        yield f"xl/worksheets/sheet{n}.xml", _write_sheet(sheet)


def _relate(ways: Sequence[tuple[str, str, str]]) -> str:
    found = "".join(f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{path}"/>' for name, kind, path in ways)
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{found}</Relationships>'


def _write_sheet(sheet: Sheet) -> str:
    """The first row and the first column stay in sight, and the first row filters the others."""
    letters = [_spell_column(place) for place in range(len(sheet.headings))]
    head = "".join(_write_text(f"{letter}1", text, _HEADING) for letter, text in zip(letters, sheet.headings, strict=True))
    rows = "".join(_write_row(n, row, letters, sheet.dates) for n, row in enumerate(sheet.rows, 2))
    area = f"A1:{letters[-1]}{len(sheet.rows) + 1}"
    return (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><dimension ref="{area}"/><sheetViews><sheetView workbookViewId="0">'
        '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>'
        f'<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="{len(letters)}" width="28" customWidth="1"/></cols>'
        f'<sheetData><row r="1">{head}</row>{rows}</sheetData><autoFilter ref="{area}"/></worksheet>'
    )


def _write_row(n: int, row: TableRow, letters: Sequence[str], dates: Set[int]) -> str:
    cells = (
        _write_cell(f"{letter}{n}", cell, place in dates)
        for place, (letter, cell) in enumerate(zip(letters, row, strict=True))
        if cell is not None
    )
    return f'<row r="{n}">{"".join(cells)}</row>'


def _write_cell(at: str, cell: Cell, is_date: bool) -> str:
    if isinstance(cell, bool):
        return f'<c r="{at}" t="b"><v>{int(cell)}</v></c>'
    if isinstance(cell, int):
        return f'<c r="{at}"><v>{cell}</v></c>'
    text = str(cell)
    if is_date and text >= _FIRST_DAY:
        return f'<c r="{at}" s="{_DATE}"><v>{date.fromisoformat(text).toordinal() - _DAY_ZERO}</v></c>'
    return _write_text(at, text, _PLAIN)


def _write_text(at: str, text: str, style: int) -> str:
    text = _NO_XML.sub("", text)
    shown = text if len(text) <= MOST else f"{text[: MOST - 1]}…"
    style_of = f' s="{style}"' if style else ""
    return f'<c r="{at}"{style_of} t="inlineStr"><is><t xml:space="preserve">{escape(shown)}</t></is></c>'


def _spell_column(place: int) -> str:
    """0 → `A`, 26 → `AA`."""
    before, last = divmod(place, 26)
    return (_spell_column(before - 1) if before else "") + chr(ord("A") + last)
