"""What a sheet of paper says: whose, from where, of which day; of a register all that fits, and what was asked for."""

from __future__ import annotations

import io
import re

import pypdf
import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
PRINT = "dispatchEvent(new Event('beforeprint'))"
DONE = "dispatchEvent(new Event('afterprint'))"
ROWS = "table.register tbody tr"


@pytest.fixture
def long_register(page, address):
    """A register in several parts, with the number of all its rows."""
    page.goto(address + "commitments/")
    assert page.locator(".parts a").count() > 1, "this register is split"
    total = int(page.locator(".register-filters").get_attribute("data-total"))
    assert page.locator(ROWS).count() < total
    expect(page.locator(".register-filters output")).to_have_text(re.compile(r"\d"))
    return page, total


def test_a_register_is_printed_whole(long_register):
    """Without a filter every row of every part stands on paper, once and in order; afterwards the page is as it was."""
    page, total = long_register
    shown = page.locator(ROWS).count()
    page.evaluate(PRINT)
    numbers = page.locator(ROWS).evaluate_all("(rows) => rows.map((row) => +row.dataset.n)")
    assert numbers == list(range(total))
    page.evaluate(DONE)
    expect(page.locator(ROWS)).to_have_count(shown)


def test_a_filtered_register_says_on_paper_what_was_asked_for(page, address):
    """The filters in words, how many rows of how many, and the address that shows the same again."""
    page.goto(address + "es/commitments/?topic=trade&q=frontera")
    expect(page.locator(".register-filters output")).to_contain_text(re.compile(r"\d+ de"))
    count = page.locator(ROWS).count()
    page.emulate_media(media="print")
    page.evaluate(PRINT)
    said = page.locator("caption").inner_text() + page.locator(".printed").last.inner_text()
    for words in ("Tema: Comercio", "Contiene: frontera", f"{count} de ", "es/commitments/?q=frontera&topic=trade"):
        assert said.count(words) == 1
    assert page.locator(ROWS).count() == count > 0


def test_a_part_that_cannot_be_had_is_no_whole(long_register):
    """Printed without a connection, the sheet says how much of the register it holds."""
    page, total = long_register
    page.evaluate("XMLHttpRequest.prototype.send = () => { throw new Error('no connection') }; null")
    page.evaluate(PRINT)
    rows = page.locator(ROWS).count()
    said = page.locator("caption").text_content()
    assert str(rows) in said and str(total) in said and rows < total


@pytest.mark.parametrize("root", ["", "es/"])
def test_a_printed_brief_can_be_found_again(page, address, real_site, root):
    """Series, address, day, publisher, licence and how to cite it: on paper, and not on the screen."""
    brief = min((real_site / "meetings").glob("2*-*")).name
    page.goto(f"{address}{root}meetings/{brief}/")
    assert page.locator(".printed:visible").count() == 0
    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate(PRINT)
    said = " ".join(page.locator(".printed:visible").all_inner_texts())
    title = page.locator("h1").inner_text()
    for word in ("CC BY 4.0", f"{root}meetings/{brief}/", "As of" if root == "" else "Al "):
        assert word in said
    cited = page.locator(".citing > :visible")
    assert cited.count() == 1 and title in cited.inner_text() and cited.inner_text().startswith("APA")
    assert page.locator(".citing button:visible").count() == 0
    assert page.locator("article details:not([open])").count() == 0


def print_sheets(page) -> list[str]:
    """What can be read on each sheet of paper."""
    return [sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(page.pdf(format="Letter"))).pages]


def test_each_sheet_of_a_register_names_its_columns(page, address):
    """Only the first did: from the second on dates and dashes stood below an empty line."""
    page.goto(address + "commitments/?topic=migration")
    expect(page.locator(".register-filters output")).to_have_text(re.compile(r"\d+ of"))
    sheets = print_sheets(page)[:-1]
    assert len(sheets) > 5
    for sheet in sheets:
        assert "Parties" in sheet and "What came of it" in sheet


@pytest.mark.parametrize(
    ("root", "first"), [("", "Commitments by topic and status"), ("es/", "Compromisos por tema y estatus")]
)
def test_the_first_sheet_of_the_charts_shows_one(page, address, root, first):
    """It had a title and nothing else, since a chart would not be parted from its table. A file is no link on paper."""
    page.goto(address + root + "figures/")
    sheets = print_sheets(page)
    assert first in sheets[0]
    assert not [sheet for sheet in sheets if re.search(r"^CSV$", sheet, re.MULTILINE)]
