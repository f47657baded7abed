"""The built real series in a real browser: search in both languages, filters, the language switch, no other host."""

from __future__ import annotations

import os
import re
import shutil
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.site.real import build_real_site

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]
SEED = "meetings/2023-02-04-ebrard-us-congress-delegation-ernst/"

pytestmark = pytest.mark.browser


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    if CHROMIUM is None:
        why = "there is no chromium here: on Debian, apt-get install chromium"
        pytest.fail(why) if os.environ.get("CI") else pytest.skip(why)
    site = build_real_site(tmp_path_factory.mktemp("real"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()


@pytest.fixture(scope="module")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium, address):
    """A fresh page; at the end it must have asked no other host and met no error."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    asked, errors = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
    assert errors == []


def results(page) -> list[str]:
    page.wait_for_selector(".results li")
    return page.locator(".results a").all_inner_texts()


def test_search_finds_maiz_without_its_accent(page, address):
    """In Spanish `maiz` finds pages that say `maíz`, and marks the word."""
    page.goto(address + "es/search/?q=maiz")
    assert results(page)
    assert "maíz" in page.locator(".results mark").first.inner_text().lower()


def test_search_stays_in_its_language(page, address):
    """English search finds corn and leads to English pages only; the Spanish index knows nothing of it."""
    page.goto(address + "search/?q=corn")
    assert results(page)
    links = page.eval_on_selector_all(".results a", "links => links.map(link => link.pathname)")
    assert not [link for link in links if link.startswith("/es/")]


def test_filters_stand_in_the_address(page, address):
    """Choosing a filter narrows the results and changes the address; opening that address shows the same."""
    page.goto(address + "search/")
    expect(page.locator("output")).to_have_text("Type a word, or choose a filter.")
    page.select_option("#f-kind", "commitment")
    page.select_option("#f-topic", "agriculture")
    expect(page).to_have_url(re.compile("topic=agriculture&kind=commitment"))
    found = results(page)
    page.reload()
    assert results(page) == found
    labels = page.locator(".results .label").all_inner_texts()
    assert all(label.upper().startswith("COMMITMENT") for label in labels)


def test_search_that_finds_nothing_says_so(page, address):
    """An empty result has words that help."""
    page.goto(address + "search/?q=zzzqqqxxyy")
    expect(page.locator("output")).to_have_text(re.compile("^Nothing found"))


def test_markup_in_a_query_stays_text(page, address):
    """A query that is markup is looked for and never becomes part of the page."""
    page.goto(address + "search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    expect(page.locator("output")).not_to_be_empty()
    assert page.locator("#search-page img").count() == 0
    assert page.input_value("#q") == "<img src=x onerror=alert(1)>"


def test_language_switch_stays_on_the_brief(page, address):
    """From a brief the switch leads to the same brief in the other language, and back."""
    page.goto(address + SEED)
    page.click(".mast-language")
    page.wait_for_url(address + "es/" + SEED)
    assert page.evaluate("document.documentElement.lang") == "es"
    page.click(".mast-language")
    page.wait_for_url(address + SEED)
    assert page.evaluate("document.documentElement.lang") == "en"


def test_palette_switch_works_under_the_policy(page, address):
    """The colours can be changed, and the choice outlives a reload."""
    page.goto(address)
    for _ in range(2):
        page.locator("form[data-md-component=palette] label:visible").click()
    assert page.evaluate("document.body.dataset.mdColorScheme") == "slate"
    page.reload()
    assert page.evaluate("document.body.dataset.mdColorScheme") == "slate"


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_pages_fit_their_screen(page, address, width):
    """No kind of page is wider than the screen."""
    page.set_viewport_size({"width": width, "height": 900})
    for path in ("", "security/", "meetings/", "commitments/", "people/", "sources/", SEED, "method/", "search/", "es/"):
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_facts_are_there_without_javascript(chromium, address):
    """With scripts off a brief holds its statements and sources, and the search page lists the registers."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + SEED)
    assert page.locator(".said li").count() > 3
    assert page.locator(".sources li").count() > 3
    page.goto(address + "search/")
    assert page.locator(".documents a").count() == 6
    context.close()
