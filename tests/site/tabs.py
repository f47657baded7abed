"""Tabs of a browser, each handed on like new: to open another one costs as much work as the page that is looked at in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from playwright.sync_api import Browser, CDPSession, Page

DESK = {"width": 1280, "height": 900}
AS_NEW = {"media": "null", "color_scheme": "light", "reduced_motion": "no-preference", "forced_colors": "none"}


class Tabs:
    """One tab for each site, and another one where two are open at a time; a reader at a desk, with nothing kept."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._free: defaultdict[str, list[tuple[Page, CDPSession]]] = defaultdict(list)

    @contextmanager
    def open(self, address: str, width: int = DESK["width"], height: int = DESK["height"]) -> Iterator[Page]:
        """A tab that nobody was in before, for all that can be seen from inside it, on a screen of this size."""
        free = self._free[address]
        page, tools = free.pop() if free else self._begin()
        size = {"width": width, "height": height}
        if page.viewport_size != size:
            page.set_viewport_size(size)
        yield page
        _clear(page, tools, address)
        free.append((page, tools))

    def _begin(self) -> tuple[Page, CDPSession]:
        page = self._browser.new_context(viewport=DESK).new_page()
        return page, page.context.new_cdp_session(page)


@contextmanager
def noting(page: Page, notes: Mapping[str, Callable[..., object]]) -> Iterator[None]:
    """What is called for each event of a kind, as long as this is open."""
    for event, note in notes.items():
        page.on(event, note)
    yield
    for event, note in notes.items():
        page.remove_listener(event, note)


def _clear(page: Page, tools: CDPSession, address: str) -> None:
    """Nothing stays: no rule of a test's, no other tab, no media, no way back, nothing kept, also on the way out of a page."""
    page.unroute_all(behavior="ignoreErrors")
    for other in page.context.pages[1:]:
        other.close()
    page.emulate_media(**AS_NEW)
    page.goto(f"{address}worker.js")  # every site has it, and it is no page
    tools.send("Storage.clearDataForOrigin", {"origin": address.rstrip("/"), "storageTypes": "all"})
    tools.send("Page.resetNavigationHistory")
