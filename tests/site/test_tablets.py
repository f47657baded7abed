"""Between a phone and a desk, in the language with the longer words: registers are read whole, without moving them sideways."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

WIDER = """() => [...document.querySelectorAll("article .scroll")]
  .filter((one) => one.getClientRects().length && one.scrollWidth > one.clientWidth + 1)
  .map((one) => `${one.ariaLabel}: ${one.scrollWidth} in ${one.clientWidth}`)"""
PARTED = """() => [...document.querySelectorAll("article .scroll td :is(a, .chip)")]
  .filter((one) => !/[\\s-]/.test(one.textContent.trim()) && one.getClientRects().length > 1).map((one) => one.textContent)"""
SPLIT = """() => [...document.querySelectorAll("article .scroll td .mark")]
  .filter((one) => one.getClientRects().length > 1).map((one) => one.textContent)"""
pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    "path",
    [
        "commitments/",
        "meetings/",
        "statements/",
        "lineage/",
        "organizations/mexico/",
        "people/claudia-sheinbaum/",
        "matrix/",
        "figures/",
        "compare/",
        "scoreboard/",
    ],
)
def test_rows_fit_their_place(page, address, path):
    """No row is wider than its place, no single word in one is parted (`Comer-cio`), and the box of a mark is one box."""
    page.goto(f"{address}es/{path}")
    page.eval_on_selector_all("article .drawn details", "folded => folded.forEach((one) => one.open = true)")
    expect(page.locator("article .scroll:visible").first).to_be_visible()
    for width in (660, 768, 1024, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(WIDER) == [], width
        assert page.evaluate(PARTED) == [], width
        assert page.evaluate(SPLIT) == [], width


def test_a_heading_is_not_said_again_above_its_table(page, address):
    """What the table of the latest meetings is called is told to those who hear it, and seen once."""
    page.goto(address)
    caption = page.locator("table.register caption", has_text="Latest meetings")
    expect(caption).to_have_count(1)
    assert caption.bounding_box()["width"] <= 1


@pytest.mark.parametrize("root", ["", "es/"])
def test_what_came_of_it_has_room(page, address, root):
    """On a desk its column is the widest but for the promise itself, where every other column is filled too."""
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{address}{root}organizations/mexico/")
    heads = page.locator("table.register:has(td.outcome) >> nth=0").locator("thead th")
    first, *others, last = heads.evaluate_all("all => all.map((head) => head.getBoundingClientRect().width)")
    assert first > max(others) and last > 1.4 * max(others)
