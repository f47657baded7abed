"""A desk of 1280 × 1024 at 400 %, a phone of 360 × 780 at 200 %.

Of every kind of page all can be read, and nothing that stays put takes the view.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.kinds import PAGES, open_kind

SCREEN = {"width": 320, "height": 256}
PHONE = {"width": 180, "height": 390}
MOST = SCREEN["height"] / 3
CUT = (Path(__file__).parent / "cut.js").read_text("utf-8")
STUCK = """() => [...document.querySelectorAll("body *")].filter((one) => {
  const box = one.getBoundingClientRect();
  return ["fixed", "sticky"].includes(getComputedStyle(one).position) && one.checkVisibility({opacityProperty: true})
    && box.width > 0 && box.top < innerHeight && box.bottom > 0;
}).map((one) => Math.min(one.getBoundingClientRect().bottom, innerHeight) - Math.max(one.getBoundingClientRect().top, 0))"""
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def zoomed(chromium):
    context = chromium.new_context(viewport=SCREEN, bypass_csp=True, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_all_can_be_read_enlarged(zoomed, address, name):
    """No word is cut or beside the screen, the page moves in one direction only, and two thirds of the view are its own."""
    zoomed.set_viewport_size(SCREEN)
    open_kind(zoomed, address, name)
    assert zoomed.evaluate("document.documentElement.scrollWidth") <= SCREEN["width"]
    assert zoomed.evaluate(CUT) == []
    zoomed.evaluate("scrollTo(0, document.documentElement.scrollHeight / 2)")
    assert sum(zoomed.evaluate(STUCK)) <= MOST
    zoomed.set_viewport_size(PHONE)
    assert zoomed.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert zoomed.evaluate(CUT) == []
    assert sum(zoomed.evaluate(STUCK)) <= PHONE["height"] / 3


BROKEN = """() => [...document.querySelectorAll("h1, h2, .filters button")].flatMap((one) => {
  const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT), range = document.createRange(), broken = [];
  while (texts.nextNode()) for (const word of texts.currentNode.data.matchAll(/\\p{L}{3,}/gu)) {
    range.setStart(texts.currentNode, word.index);
    range.setEnd(texts.currentNode, word.index + word[0].length);
    if (new Set([...range.getClientRects()].filter((box) => box.width).map((box) => box.top)).size > 1) broken.push(word[0]);
  }
  return broken;
})"""


@pytest.mark.parametrize("name", [name for name in PAGES if not name.endswith("dictionary")])
def test_words_of_headings_stay_whole_on_a_phone_at_200_per_cent(zoomed, address, name):
    """`Correccione|s` and `Filt|ros` stood there. The names of tables are longer than such a screen."""
    zoomed.set_viewport_size(PHONE)
    open_kind(zoomed, address, name)
    assert zoomed.evaluate(BROKEN) == []


@pytest.mark.parametrize("root", ["", "es/"])
def test_the_menu_can_be_read_at_400_per_cent(zoomed, address, root):
    """It scrolls by itself to its last line."""
    zoomed.set_viewport_size(SCREEN)
    zoomed.goto(address + root)
    zoomed.locator(".mast-menu").click()
    assert zoomed.evaluate(CUT) == []
    last = zoomed.locator(".menu a").last
    last.scroll_into_view_if_needed()
    box = last.bounding_box()
    assert box["y"] >= 0 and box["y"] + box["height"] <= SCREEN["height"]
