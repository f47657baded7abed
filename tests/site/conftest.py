"""One build of the real series, one of the example, and one browser for all tests that look at them."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Request, sync_playwright

from tests.conftest import EXAMPLE, House, add_pages
from tests.site.barriers import PASSED
from tests.site.example import build_anew
from tests.site.real import find_real_site, find_shared, serve, wait_for
from tests.site.tabs import Tabs, noting

CHROMIUM = next(filter(None, map(shutil.which, ("chromium-headless-shell", "chromium", "google-chrome"))), None)
"""The shell without windows first: the same engine, which opens a page for half the work."""
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
LEFT_OUT = [
    "RenderDocument",
    # Chromium heeds only the last such list, and Playwright has one of its own; what of that is for desktop windows is left.
    "AvoidCorsURLLoaderRestartOnRedirect",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
    "ThirdPartyStoragePartitioning",
]
"""A frame made anew for each page in a tab, with all that draws it, took a quarter of the work that it is to open one."""
IN_ONE = [*FLAGS, "--in-process-gpu", f"--disable-features={','.join(LEFT_OUT)}"]
"""What draws the pages is no process of its own: that was a sixteenth of the work that it is to open one."""


def _is_broken_off(request: Request) -> bool:
    """As by whoever goes on to another page; where a test breaks off, or a server, it is another failure."""
    return request.resource_type == "fetch" and request.failure == "net::ERR_ABORTED"


def require(what: object, why: str) -> None:
    """Fail in CI, skip on a desk, where something that a test needs is not installed."""
    if not what:
        pytest.fail(why) if os.environ.get("CI") else pytest.skip(why)


@pytest.fixture(scope="session")
def real_site(tmp_path_factory):
    """The finished site: of BUILT_SITE, or built once for all workers, in the background from the start of the run."""
    built = os.environ.get("BUILT_SITE")
    return Path(built) if built else wait_for(find_real_site(tmp_path_factory))


@dataclass(frozen=True)
class Built(House):
    """A project whose site stands, with what its build told of itself."""

    told: str


@pytest.fixture(scope="session")
def example_built(tmp_path_factory) -> Built:
    """The example as of 2024-12-01, built from nothing by the first worker that asks, for all. Not to be changed."""
    folder = find_shared(tmp_path_factory) / "built"
    folder.mkdir(exist_ok=True)
    project, told = folder / "example", folder / "told.txt"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not told.exists():
            shutil.rmtree(project, ignore_errors=True)
            shutil.copytree(EXAMPLE, project / "briefs")
            done = build_anew(add_pages(House(project)).project)
            assert done.returncode == 0, done.stdout + done.stderr
            told.write_text(done.stderr, "utf-8")
    return Built(project, told.read_text("utf-8"))


@pytest.fixture
def built(example_built, tmp_path) -> Built:
    """The same, to be changed: its next build takes over what is remembered of the first, unless it is told not to."""
    shutil.copytree(example_built.project, tmp_path, dirs_exist_ok=True, ignore=shutil.ignore_patterns("double"))
    return Built(tmp_path, example_built.told)


@pytest.fixture(scope="session")
def address(real_site):
    require(CHROMIUM, "there is no chromium here: on Debian, apt-get install chromium")
    with serve(real_site) as found:
        yield found


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=IN_ONE)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def chromium_for_axe(chromium, tmp_path_factory):
    """Another one: axe runs for a second in each page, and to make its code quick for that long took a fifth of the work.

    What one worker has found to be no barrier none asks again.
    """
    PASSED.folder = find_shared(tmp_path_factory) / "passed"
    PASSED.folder.mkdir(exist_ok=True)
    browser = chromium.browser_type.launch(executable_path=CHROMIUM, args=[*IN_ONE, "--js-flags=--no-opt"])
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def tabs(chromium) -> Tabs:
    """Tabs for readers at a desk."""
    return Tabs(chromium)


@pytest.fixture
def page(tabs, address):
    """A fresh page; at the end it must have asked no other host and met no error."""
    with open_watched(tabs, address) as page:
        yield page


@contextmanager
def open_watched(tabs: Tabs, address: str) -> Iterator[Page]:
    """A page at a desk; at the end it must have asked no other host than that of the address and met no error.

    What a page was fetching when it was left is broken off. A frame of its own would end with it; the next page in this one
    (`LEFT_OUT`) comes while it can still say so.
    """
    asked, errors, broken_off = [], [], []
    notes = {
        "request": lambda request: asked.append(request.url),
        "requestfailed": lambda request: broken_off.append(urlsplit(request.url).path) if _is_broken_off(request) else None,
        "console": lambda message: errors.append(message.text) if message.type == "error" else None,
        "pageerror": lambda error: errors.append(str(error)),
    }
    with tabs.open(address) as page, noting(page, notes):
        yield page
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
    assert [error for error in errors if not any(path in error for path in broken_off)] == []
