"""What a search tells besides its answer comes after that, and moves nothing that is read; on the built real series."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.site.desk import TOLD

pytestmark = pytest.mark.browser
FEW, AS_FEW, NONE, MISSPELT = "Ninguna fuente consultada", "ziracuaretiro", "ganaderos", "screworm"
"""On the English side two have a few results and one has none; of the first and of that the Spanish side has more."""
FIRST, AT_A_TIME = 4, 8
PLACES = """() => [...document.querySelectorAll(".results > li, .search-help")].map((one) => one.getBoundingClientRect().top)"""


class Held:
    """What a page asks for at some addresses, which waits until it is let go."""

    def __init__(self, page: Page, at: str | Callable[[str], bool]) -> None:
        self._page, self._held, self._is_over = page, list[Route](), False
        page.route(at, self._hold)

    def _hold(self, route: Route) -> None:
        if self._is_over:
            route.continue_()
        else:
            self._held.append(route)

    def wait(self) -> None:
        """Until something is asked for."""
        while not self._held:
            self._page.wait_for_timeout(20)

    def let_go(self) -> None:
        self._is_over = True
        for route in self._held:
            route.continue_()


def test_few_results_do_not_wait_for_the_other_language(page, address):
    """They are read while it is asked; what it knows is said below them, to those who hear the page too, and moves none."""
    held = Held(page, "**/es/search/words*.json")
    page.goto(f"{address}search/?q={FEW}")
    expect(page.locator(".results > li").first).to_be_visible()
    held.wait()
    link, before = page.locator("#search-page a[hreflang|=es]"), page.evaluate(PLACES)
    assert link.count() == 0
    held.let_go()
    expect(link).to_have_attribute("href", re.compile("/es/search/"))
    assert page.evaluate(PLACES) == before
    assert link.bounding_box()["y"] > page.locator(".results > li").last.bounding_box()["y"]
    expect(page.locator("[role=status] a[hreflang|=es]")).to_have_count(1)
    page.locator(".results > li > a").last.focus()
    page.keyboard.press("Tab")
    expect(link).to_be_focused()


@pytest.mark.parametrize("query", [NONE, MISSPELT])
def test_that_there_is_nothing_is_said_at_once(page, address, query):
    """What can be done instead comes into a line that is kept free for it; the lists to look in stay where they are."""
    held = Held(page, "**/pagefind/**/es-mx_*")
    page.goto(f"{address}search/?q={query}")
    expect(page.locator("#search-page output")).to_have_text(re.compile("^(Nothing found|No page has)"))
    expect(page.locator(".search-help")).to_be_visible()
    before = page.evaluate(PLACES)
    held.wait()
    held.let_go()
    expect(page.locator(".hint a").first).to_be_visible()
    assert page.evaluate(PLACES) == before
    expect(page.locator("[role=status] a").first).to_be_visible()


def test_the_page_says_when_all_is_told(page, address):
    """Nothing is on its way then: neither what another language knows, nor how many results each filter would leave."""
    page.goto(f"{address}search/?q={FEW}")
    page.wait_for_selector(TOLD)
    assert page.locator("#search-page a[hreflang|=es]").count() == 1
    assert "(" in page.locator("#f-kind option[value=commitment]").inner_text()
    page.fill("#q", AS_FEW)
    page.press("#q", "Enter")
    page.wait_for_selector(f"{TOLD}:not(:has(a[hreflang|=es]))")


def test_what_was_told_of_an_earlier_question_goes(page, address):
    """Nor does it come when another one was asked meanwhile."""
    held = Held(page, "**/es/search/words*.json")
    page.goto(f"{address}search/?q={FEW}")
    held.wait()
    page.fill("#q", AS_FEW)
    page.press("#q", "Enter")
    expect(page.locator("#search-page output")).to_have_text("4 results")
    with page.expect_response("**/es/search/words*.json"):
        held.let_go()
    page.wait_for_timeout(200)
    assert page.locator("#search-page a[hreflang|=es]").count() == 0
    page.fill("#q", FEW)
    page.press("#q", "Enter")
    expect(page.locator("#search-page a[hreflang|=es]")).to_be_visible()
    page.fill("#q", "fentanyl")
    page.press("#q", "Enter")
    expect(page.locator("#search-page a[hreflang|=es]")).to_have_count(0)


def test_first_results_are_shown_before_the_rest_is_there(page, address):
    """As many as fill a screen; then the rest stands below them, in the order in which all were found."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/fragment/" in request.url else None)
    page.goto(f"{address}search/?q=fentanyl")
    found = page.locator(".results > li > a")
    expect(found).to_have_count(AT_A_TIME)
    expect(page.locator(".more button")).to_be_visible()
    order, rest = found.all_inner_texts(), set(asked[-(AT_A_TIME - FIRST) :])
    held = Held(page, lambda url: url in rest)
    page.goto("about:blank")
    page.goto(f"{address}search/?q=fentanyl")
    expect(found).to_have_count(FIRST)
    expect(found.first).to_be_visible()
    held.wait()
    assert found.all_inner_texts() == order[:FIRST]
    expect(page.locator(".more button")).to_be_hidden()
    held.let_go()
    expect(found).to_have_text(order)
    expect(page.locator(".more button")).to_be_visible()
