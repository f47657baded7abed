"""A reader at a desk as Lighthouse assumes one, who searches: what is counted until the first result is there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from playwright.sync_api import Browser, Page, TimeoutError

MBIT = 1024 * 1024 / 8
DESK = {"offline": False, "latency": 40, "downloadThroughput": 10 * MBIT, "uploadThroughput": 10 * MBIT}
"""Bytes a second and milliseconds, without a slower processor: the desktop preset of Lighthouse."""
WATCH = """new MutationObserver((_, watcher) => {
  if (!document.querySelector(".results > li")?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return;
  watcher.disconnect();
  requestAnimationFrame(() => { window.shown = performance.now(); });
}).observe(document, { childList: true, subtree: true, attributes: true });"""
ASK = """(query) => {
  document.querySelector("#q").value = query;
  window.asked = performance.now();
  document.querySelector("#search-page form").requestSubmit();
}"""
WEIGH = """() => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
  .filter((one) => one.startTime <= window.shown).reduce((sum, one) => sum + one.encodedBodySize, 0)"""
TOLD = "#search-page[data-told]"
"""The search page when all is told that will be of a question, other languages and numbers of filters too."""
TRIES, DEAD = 3, 8_000
"""Under load one in a hundred pages gets no further byte on Chromium's slow line, and of 256 on a quick one none does."""
TYPING = 400
"""Milliseconds that eight letters take whoever types fast; the first of them puts the pointer into the field."""


@contextmanager
def watched(chromium: Browser) -> Iterator[Page]:
    """A page of a browser that has kept nothing, on a line as quick as the machine."""
    context = chromium.new_context()
    page = context.new_page()
    page.add_init_script(WATCH)
    yield page
    context.close()


@contextmanager
def at_a_desk(chromium: Browser) -> Iterator[Page]:
    """The same on the line of a desk."""
    with watched(chromium) as page:
        line = page.context.new_cdp_session(page)
        line.send("Network.enable")
        line.send("Network.emulateNetworkConditions", DESK)
        yield page


def time_question(chromium: Browser, page: str, query: str) -> float:
    """Milliseconds from the question, on an open search page. What is typed before is left out: the page answers it too."""
    with at_a_desk(chromium) as opened:
        opened.goto(page)
        opened.wait_for_selector(TOLD)
        opened.focus("#q")
        opened.wait_for_timeout(TYPING)
        opened.evaluate(ASK, query)
        return wait(opened)


def time_address(chromium: Browser, page: str, query: str) -> float:
    """Milliseconds from nothing, for the address of a question; begun again where the line is dead."""
    for _ in range(TRIES):
        with at_a_desk(chromium) as opened, suppress(TimeoutError):
            opened.goto(f"{page}?q={query}", timeout=DEAD)
            return wait(opened)
    raise AssertionError(f"{query} had no answer {TRIES} times")


def wait(page: Page) -> float:
    """Until the first result is there; from the question, or else from the page's own beginning."""
    page.wait_for_function("() => window.shown")
    return float(page.evaluate("window.shown - (window.asked || 0)"))


def weigh(page: Page) -> int:
    """Bytes of all that was asked for before the first result could be seen, page included, as they were sent."""
    return int(page.evaluate(WEIGH))
