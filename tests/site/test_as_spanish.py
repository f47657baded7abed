"""Spanish pages of the real series as a Spanish editor reads them: what only that language asks of a line."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

FIGURES = re.compile(r'<p class="figure">([^<]*)')
WITHOUT_DE = re.compile(r"\b(?:millón|millones|billón|billones|el doble) (?!de\b)[^\W\d]")
OF_NO_GENDER = {"Cualquiera", "Original", "—"}


def find_figures(site: Path) -> list[str]:
    return [
        unescape(figure)
        for page in (site / "es/meetings").glob("*/index.html")
        for figure in FIGURES.findall(page.read_text("utf-8"))
    ]


def test_millions_are_of_something(real_site):
    """`36 millones dosis` stood there, since number and unit are written apart in an entry."""
    figures = find_figures(real_site)
    assert len(figures) > 30
    assert [figure for figure in figures if WITHOUT_DE.search(figure)] == []


def test_a_filter_that_is_not_used_has_no_gender(page, address):
    """`Persona: Todos` and `Parte: México u otro`: one word serves all filters, so it must fit the feminine too."""
    page.goto(address + "es/commitments/?party=mexico")
    labels = page.locator(".facets select option:first-child").evaluate_all("options => options.map(one => one.textContent)")
    assert len(labels) > 8
    assert set(labels) <= OF_NO_GENDER
    expect(page.locator(".chosen .add")).to_have_text("u otro valor")


@pytest.mark.parametrize(("root", "day"), [("", "29 November 2026"), ("es/", "29 de noviembre de 2026")])
def test_a_release_is_cited_with_its_day_in_words(page, address, root, day):
    """It said `2026-11-29`, broken at the end of a line."""
    page.goto(address + root + "data/releases/")
    cited = page.locator(".release > .by").last.inner_text()
    assert day in cited
    assert not re.search(r"\d{4}-\d\d-\d\d", cited)
