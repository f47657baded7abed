"""Reading offline, as somebody does who keeps the site: whole by build, off again without a trace, below a path of a host."""

from __future__ import annotations

import re
import shutil
import threading
import time
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import ROOT
from tests.site.conftest import CHROMIUM, require
from tests.site.example import build

MEETING = "meetings/2023-05-04-harbour-talks/"
WORDS = {
    "": ("Keep for reading offline", "Stop keeping", "Offline copy of ", "not among those kept", "1 December 2024"),
    "es/": (
        "Conservar para leer",
        "Dejar de conservar",
        "Copia sin conexión del ",
        "no está entre las",
        "1 de diciembre de 2024",
    ),
}
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("offline")]


class Host:
    """A host that can be taken off the net and put back at the same address; the site stands in a folder of it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port, self.served = folder, 0, []
        self.people = threading.Event()
        self.people.set()
        self.start()

    def start(self) -> None:
        self.server = ThreadingHTTPServer(
            ("127.0.0.1", self.port), partial(Quiet, directory=str(self.folder), served=self.served, people=self.people)
        )
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/site/"


class Quiet(SimpleHTTPRequestHandler):
    """Notes what it is asked for, and prints nothing."""

    def __init__(self, *arguments: object, served: list[str], people: threading.Event, **named: object) -> None:
        self.served, self.people = served, people
        super().__init__(*arguments, **named)

    def do_GET(self) -> None:
        """Pages of people come once they may."""
        assert "/people/" not in self.path or self.people.wait(60)
        super().do_GET()

    def log_message(self, *about: object) -> None:
        self.served.append(self.path)


@pytest.fixture(scope="session")
def kept_example(tmp_path_factory) -> Path:
    """The example, whose readers may keep it, built. Not to be changed."""
    require(CHROMIUM, "there is no chromium here: on Debian, apt-get install chromium")
    project = tmp_path_factory.mktemp("kept")
    shutil.copytree(ROOT / "tests/example/briefs", project / "briefs")
    shutil.copytree(ROOT / "docs", project / "docs")
    shutil.copy(ROOT / "mkdocs.yml", project)
    settings = project / "briefs/series.yml"
    settings.write_text("offline: yes\n" + settings.read_text("utf-8"), "utf-8")
    assert build(project).returncode == 0
    return project


@pytest.fixture
def project(kept_example, tmp_path) -> Path:
    """The same, to be changed."""
    return Path(shutil.copytree(kept_example, tmp_path, dirs_exist_ok=True))


@pytest.fixture
def host(project) -> Host:
    found = Host(project)
    yield found
    found.stop()


@pytest.fixture
def tab(chromium) -> Page:
    """A reader's tab, with nothing kept yet."""
    context = chromium.new_context()
    page = context.new_page()
    page.set_default_timeout(60_000)
    yield page
    context.close()


def publish(project: Path, title: str) -> None:
    """Another edition, in which a meeting has another title."""
    entry = project / "briefs" / f"{MEETING.rstrip('/')}.yml"
    lines = entry.read_text("utf-8").splitlines()
    at = lines.index("title:")
    lines[at + 1 : at + 3] = [f'  en: "{title}"', f'  es: "{title}"']
    entry.write_text("\n".join(lines) + "\n", "utf-8")
    done = build(project)
    assert done.returncode == 0, done.stderr


def keep(tab: Page, host: Host, root: str) -> None:
    tab.goto(f"{host.address}{root}about/")
    tab.locator("article a[href$='offline/']").click()
    button = tab.get_by_role("button", name=WORDS[root][0])
    expect(button).to_contain_text("MB")
    button.click()
    expect(tab.get_by_role("button", name=WORDS[root][1])).to_be_visible(timeout=60_000)


def list_kept(tab: Page) -> list[str]:
    return tab.evaluate("async () => (await caches.keys()).filter((name) => !name.endsWith(' open'))")


def wait_for_another(tab: Page, before: list[str]) -> None:
    """Until a newer build is kept, and the one before is gone."""
    end = time.monotonic() + 60
    while list_kept(tab) == before or len(list_kept(tab)) != 1:
        assert time.monotonic() < end, list_kept(tab)
        tab.wait_for_timeout(200)


@pytest.mark.parametrize("root", ["", "es/"])
def test_what_is_kept_is_read_without_a_connection(tab, host, root):
    """Pages in their looks, with the day of the copy; search; and of another page that it is not kept, in the same language."""
    _, _, copy, missing, day = WORDS[root]
    keep(tab, host, root)
    host.stop()
    tab.goto(f"{host.address}{root}{MEETING}")
    expect(tab.locator(".note", has_text=copy + day)).to_be_visible()
    assert tab.evaluate("getComputedStyle(document.querySelector('.mast')).borderBottomStyle") == "solid"
    tab.goto(f"{host.address}{root}search/?q=Varga")
    expect(tab.locator("main a[href*='ana-varga']").first).to_be_visible()
    tab.goto(f"{host.address}data/meetings.csv")
    expect(tab.locator("[data-missing]")).to_contain_text(missing)
    expect(tab.locator("[data-missing] code")).to_have_text("/site/data/meetings.csv")
    expect(tab.locator("html")).to_have_attribute("lang", "en-GB" if root == "" else "es-MX")
    host.start()


def test_the_page_says_how_much_is_here(tab, host):
    """A bar and a share while the pages come, also for whoever opens the page anew meanwhile; then both are gone."""
    host.people.clear()
    tab.goto(f"{host.address}es/offline/")
    tab.get_by_role("button", name=WORDS["es/"][0]).click()
    bar = tab.get_by_role("progressbar", name="Se están descargando las páginas")
    expect(tab.locator("[data-told]")).to_have_text(re.compile(r"^[1-9]\d%$"))
    position, share = bar.evaluate("bar => [bar.position, bar.parentElement.innerText]")
    assert f"{position:.0%}" == share.strip()
    tab.reload()
    expect(bar).to_be_visible()
    expect(tab.get_by_role("button", name=WORDS["es/"][0])).to_be_hidden()
    host.people.set()
    expect(tab.get_by_role("button", name=WORDS["es/"][1])).to_be_visible()
    expect(bar).to_be_hidden()


def test_a_new_edition_comes_whole(tab, host, project):
    """With a connection the new page is read at once; without one the new edition, or the old where the new came in part."""
    keep(tab, host, "")
    before = list_kept(tab)
    publish(project, "Second edition")
    tab.goto(host.address + MEETING)
    expect(tab.locator("h1")).to_have_text("Second edition")
    expect(tab.locator(".note", has_text="Offline copy")).to_have_count(0)
    wait_for_another(tab, before)
    publish(project, "Third edition")
    spoilt = project / "site/people/ana-varga/index.html"
    spoilt.write_text(spoilt.read_text("utf-8") + "<!-- half of another edition -->", "utf-8")
    kept = list_kept(tab)
    host.served.clear()
    tab.goto(host.address + MEETING)
    expect(tab.locator("h1")).to_have_text("Third edition")
    end = time.monotonic() + 60
    while "/site/people/ana-varga/" not in host.served:
        assert time.monotonic() < end, "the third edition was never fetched"
        tab.wait_for_timeout(200)
    tab.wait_for_timeout(1500)
    host.stop()
    tab.goto(host.address + MEETING)
    expect(tab.locator("h1")).to_have_text("Second edition")
    expect(tab.locator(".note", has_text="Offline copy of ")).to_be_visible()
    tab.goto(host.address + "meetings/")
    expect(tab.locator("main", has_text="Second edition").first).to_be_visible()
    assert kept[0] in list_kept(tab)
    host.start()


def test_an_edition_that_is_kept_is_not_asked_for_again(tab, host):
    """With a connection only whether there is a newer one; a file of the data comes from the net."""
    keep(tab, host, "")
    host.served.clear()
    tab.goto(host.address + MEETING)
    expect(tab.locator("h1")).to_be_visible()
    assert not [path for path in host.served if not path.endswith(("build.json", "worker.js?en"))], host.served
    told = tab.evaluate("async (way) => (await fetch(way)).text()", "../../data/dictionary.csv")
    assert told.startswith("table,column,")


def test_giving_up_leaves_nothing(tab, host):
    """The same button; then neither worker nor files are there, and nothing is read without a connection."""
    keep(tab, host, "")
    tab.get_by_role("button", name="Stop keeping").click()
    expect(tab.get_by_role("button", name="Keep for reading offline")).to_be_visible()
    assert (
        tab.evaluate("async () => (await caches.keys()).length + (await navigator.serviceWorker.getRegistrations()).length")
        == 0
    )


def test_nobody_is_given_a_worker_unasked(tab, host, project):
    """Who reads without asking has none; a series that does not offer it has neither page nor worker."""
    tab.goto(host.address + MEETING)
    tab.goto(host.address + "offline/")
    expect(tab.get_by_role("button", name="Keep for reading offline")).to_be_visible()
    assert tab.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length") == 0
    settings = project / "briefs/series.yml"
    settings.write_text(settings.read_text("utf-8").replace("offline: yes\n", ""), "utf-8")
    assert build(project).returncode == 0
    assert not (project / "site/worker.js").exists() and not (project / "site/offline").exists()
    assert "offline/" not in (project / "site/about/index.html").read_text("utf-8")
