"""The workbook, read as the format says: sheets by name, cells by place, texts that stay texts."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest

from briefing.entries import KINDS
from briefing.exports.data.file_formats import workbook_file
from briefing.exports.data.file_formats.workbook_file import Sheet, write_workbook

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
DATE_STYLE = "2"


def read_workbook(content: bytes) -> dict[str, list[dict[str, object]]]:
    """Each sheet's rows, by the letters of the column."""
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        assert book.testzip() is None
        parts = {name: ElementTree.fromstring(book.read(name)) for name in book.namelist()}
    ways = {found.get("Id"): found.get("Target") for found in parts["xl/_rels/workbook.xml.rels"]}
    named = {sheet.get("name"): ways[sheet.get(RELATION)] for sheet in parts["xl/workbook.xml"].iter(f"{MAIN}sheet")}
    texts = ["".join(text.itertext()) for text in parts["xl/sharedStrings.xml"]]
    return {name: [read_row(row, texts) for row in parts[f"xl/{path}"].iter(f"{MAIN}row")] for name, path in named.items()}


def read_row(row: ElementTree.Element, texts: list[str]) -> dict[str, object]:
    return {cell.get("r").rstrip("0123456789"): read_cell(cell, texts) for cell in row}


def read_cell(cell: ElementTree.Element, texts: list[str]) -> object:
    number = int(cell.find(f"{MAIN}v").text)
    if cell.get("t") == "s":
        return texts[number]
    if cell.get("t") == "b":
        return bool(number)
    return date(1899, 12, 30) + timedelta(number) if cell.get("s") == DATE_STYLE else number


def test_workbook_says_what_the_csv_says(export):
    """Sheet by sheet, cell by cell, with days as dates and yes and no as such."""
    exported = export()
    book = read_workbook(exported.files["data/series.xlsx"])
    assert list(book) == [*KINDS, "about"]
    for kind in KINDS:
        text = exported.files[f"data/flat/{kind}.csv"].decode("utf-8-sig")
        shown = [[str(cell).lower() if isinstance(cell, bool) else str(cell) for cell in row.values()] for row in book[kind]]
        assert shown == [[cell for cell in row if cell] for row in csv.reader(io.StringIO(text, newline=""))]
    head, *rows = book["commitments"]
    (row,) = (row for row in rows if row["A"] == "2023-05-04-lower-fees")
    types = {head[at]: type(cell) for at, cell in row.items()}
    assert (types["due_date_first_day"], types["verifiable"], types["history_number"]) == (date, bool, int)


def test_workbook_says_whose_it_is(export):
    """The last sheet holds title, day, licence and how to cite, in every language."""
    about = {row["A"]: row for row in read_workbook(export().files["data/series.xlsx"])["about"][1:]}
    assert about["as_of"]["B"] == about["as_of"]["C"] == "2024-03-01"
    assert about["title"]["C"] != about["title"]["B"] and "CC BY" in about["licence"]["B"]


@pytest.mark.parametrize(
    "text", ["=1+1", "007", "2024-01-01", "  a  b ", "línea 1\nlínea 2", 'á ñ ü “»" & <b>', "-", "\N{BUG}"]
)
def test_texts_stay_texts(text):
    """What a spreadsheet would take for a formula, a number, a day or a mark is the same text."""
    assert read_workbook(write_workbook([Sheet("a", ("x",), [(text,)])]))["a"][1] == {"A": text}


def test_what_a_cell_cannot_hold_is_cut_and_says_so():
    """More letters than a cell holds end in an ellipsis; a sign that no file of this format may hold is left out."""
    (cell,) = read_workbook(write_workbook([Sheet("a", ("x",), [("y" * 32772,)])]))["a"][1].values()
    assert len(cell) == 32767 and cell.endswith("y…")
    (cell,) = read_workbook(write_workbook([Sheet("a", ("x",), [("\N{BUG}" * 32767,)])]))["a"][1].values()
    assert len(cell) == 16384 and cell.endswith("\N{BUG}…")
    assert read_workbook(write_workbook([Sheet("a", ("x",), [("a\x01b",)])]))["a"][1] == {"A": "ab"}


def test_a_sheet_is_written_as_cell_by_cell(monkeypatch):
    """The same bytes as XlsxWriter writes of the same cells, given one by one: empty rows and cells, days, yes and no."""
    empty, one = (None, None, None), (None, "a", None)
    sparse = Sheet("sparse", ("x", "y", "z"), [*[one] * 20, *[empty] * 20, ("=1", 7, "2024-01-02")], {2})
    mixed = Sheet("mixed", ("x", "y"), [("2023-12-31", True), ("1700-01-01", False), ("", None), (None, "<&\N{BUG}>")], {0})
    at_once = write_workbook([mixed, sparse])
    monkeypatch.setattr(workbook_file._WholeSheet, "fill", fill_cell_by_cell)
    monkeypatch.delattr(workbook_file._WholeSheet, "_write_sheet_data")
    assert write_workbook([mixed, sparse]) == at_once


def fill_cell_by_cell(page, sheet, heading, day):
    for place, text in enumerate(sheet.headings):
        page.write_string(0, place, text, heading)
    for number, row in enumerate(sheet.rows, 1):
        for place, cell in enumerate(row):
            if isinstance(cell, bool):
                page.write_boolean(number, place, cell)
            elif isinstance(cell, int):
                page.write_number(number, place, cell)
            elif cell and place in sheet.dates and cell >= "1900-03-01":
                page.write_datetime(number, place, date.fromisoformat(cell), day)
            elif cell is not None:
                page.write_string(number, place, cell)


def test_headings_stay_in_sight_and_filter_the_rows():
    """The first row and column do not scroll; each column is as wide as some words."""
    content = write_workbook([Sheet("a", ("x", "y"), [("1", "2"), ("3", "4")])])
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        page = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    (pane,), (column,), (filtered,) = (list(page.iter(f"{MAIN}{tag}")) for tag in ("pane", "col", "autoFilter"))
    assert (pane.get("xSplit"), pane.get("ySplit"), pane.get("state")) == ("1", "1", "frozen")
    assert (column.get("min"), column.get("max"), round(float(column.get("width")))) == ("1", "2", 29)
    assert filtered.get("ref") == "A1:B3"


def test_empty_cells_move_nothing():
    """A value stands under its heading, also behind empty ones and beyond the 26th column."""
    row = (*([None] * 27), "last")
    book = read_workbook(write_workbook([Sheet("a", tuple(map(str, range(28))), [row])]))
    assert book["a"][0]["AB"] == "27" and book["a"][1] == {"AB": "last"}


def test_the_clock_is_in_no_byte():
    """The hour at which the file was made stands neither in it nor beside its parts."""
    with zipfile.ZipFile(io.BytesIO(write_workbook([Sheet("a", ("x",), [("y",)])]))) as book:
        assert {part.date_time[:3] for part in book.infolist()} == {(1980, 1, 1)}
        assert set(re.findall(rb">(\d{4}-\d\d-\d\d)T", book.read("docProps/core.xml"))) == {b"1980-01-01"}
