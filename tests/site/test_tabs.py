"""A tab that is handed on holds nothing of whoever was in it before."""

from __future__ import annotations

import re

import pytest

from tests.site.conftest import LEFT_OUT
from tests.site.tabs import DESK, Tabs

KEEP = """async () => {
  localStorage.kept = sessionStorage.kept = "1";
  document.cookie = "kept=1";
  await (await caches.open("kept")).put("kept", new Response("1"));
  await new Promise((done) => { indexedDB.open("kept").onsuccess = done; });
  await navigator.serviceWorker.register("worker.js?en");
  addEventListener("pagehide", () => { localStorage.late = sessionStorage.late = "1"; });
}"""
KEPT = """async () => [
  localStorage.length, sessionStorage.length, document.cookie, (await caches.keys()).length,
  (await indexedDB.databases()).length, (await navigator.serviceWorker.getRegistrations()).length,
  history.length, innerWidth, innerHeight, document.title,
  ...["print", "(prefers-color-scheme: dark)", "(prefers-reduced-motion)", "(forced-colors: active)"]
    .map((one) => matchMedia(one).matches),
]"""

pytestmark = pytest.mark.browser


def test_a_tab_is_handed_on_like_new(chromium, address):
    """Whatever is kept, set, opened or held up in it, also on the way out of its last page: it is asked as one just opened."""
    title = "<title>Held up</title>"
    with Tabs(chromium).open(address) as fresh:
        fresh.goto(address)
        expected = fresh.evaluate(KEPT)
    assert expected[:6] == [0, 0, "", 0, 0, 0] and expected[7:9] == [*DESK.values()]
    tabs = Tabs(chromium)
    with tabs.open(address, 360, 640) as page:
        page.goto(address)
        page.evaluate(KEEP)
        page.route(address, lambda route: route.fulfill(body=title, content_type="text/html"))
        page.context.new_page()
        page.emulate_media(media="print", color_scheme="dark", reduced_motion="reduce", forced_colors="active")
        changed = page.evaluate(KEPT)
    assert [name for name, now in enumerate(changed) if now == expected[name]] == [6, 9], "what is asked of tells"
    with tabs.open(address) as again, tabs.open(address) as other:
        assert again is page and other is not page and again.context.pages == [page]
        again.goto(address)
        assert again.evaluate(KEPT) == expected


FOR_WINDOWS = {"AimEnabled", "LensOverlay", "TcpPortRandomizationWin"}
"""Parts of a browser with windows, or on another system; so is all that begins with `ms`."""


def test_what_playwright_leaves_out_is_left_out(chromium):
    """Chromium heeds the last of two lists of features alone, and a newer Playwright may name more than ours repeats."""
    told = chromium.new_browser_cdp_session().send("SystemInfo.getInfo")["commandLine"]
    theirs, *ours = (set(found.split(",")) for found in re.findall(r"--disable-features=(\S+)", told))
    assert ours == [set(LEFT_OUT)]
    assert {name for name in theirs - ours[0] - FOR_WINDOWS if not name.startswith("ms")} == set()
