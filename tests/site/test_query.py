"""The database asked in the browser: fetched when asked for, published then only, answers and errors as a reader sees them."""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from briefing.authoring.browser_database import BROWSER_SQLITE
from briefing.authoring.npm_packages import FetchError
from tests.conftest import ROOT, write_full
from tests.site.barriers import COLOURS, MODULES, RULES, find_barriers, put_axe_into
from tests.site.conftest import CHROMIUM, require
from tests.site.example import build
from tests.site.real import serve
from tests.site.tabs import noting

FETCHED = ROOT / "build" / "for-tests"
"""Where SQLite is kept between runs of the tests, so that no site of this project is published with it by that."""
SAID, ROWS, TEXT = ".query output", ".answer tbody tr", "#sql"
ROOTS = {"": ("Run", "Stop"), "es/": ("Ejecutar", "Detener")}
ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("query")]


@pytest.fixture(scope="session")
def fetched() -> Path:
    """SQLite for the browser, fetched once."""
    try:
        BROWSER_SQLITE.fetch(FETCHED)
    except FetchError as error:
        require(False, f"SQLite for the browser is not here: {error}")
    return FETCHED / BROWSER_SQLITE.folder


@pytest.fixture(scope="session")
def site(fetched, tmp_path_factory) -> Path:
    """The full example, as one whose editor has asked for the page."""
    require(CHROMIUM, "there is no chromium here: on Debian, apt-get install chromium")
    project = write_full(tmp_path_factory.mktemp("query")).project
    shutil.copy(ROOT / "mkdocs.yml", project)
    shutil.copytree(fetched, project / BROWSER_SQLITE.folder)
    done = build(project)
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


@pytest.fixture(scope="session")
def host(site):
    with serve(site) as address:
        yield address


@pytest.fixture
def tab(tabs, host) -> Iterator[Page]:
    """A reader's page that asks no other host and whose policy stops nothing."""
    asked, said = [], []
    notes = {"request": lambda request: asked.append(request.url), "console": lambda message: said.append(message.text)}
    with tabs.open(host) as page, noting(page, notes):
        yield page
    assert [url for url in asked if not url.startswith((host, "data:", "blob:"))] == []
    assert [text for text in said if "Content Security Policy" in text] == []


def ask(tab: Page, sql: str) -> None:
    tab.fill(TEXT, sql)
    tab.press(TEXT, "Control+Enter")


@pytest.mark.parametrize("root", ROOTS)
def test_every_example_is_answered(tab, host, site, root):
    """What stands in the table is what SQLite itself answers, with its number, and the address keeps the question."""
    database = sqlite3.connect(site / "data/series.sqlite")
    tab.goto(f"{host}{root}data/query/")
    expect(tab.locator(".query .size")).to_have_text(re.compile(r"\(\d+[.,]\d MB\)"))
    links, asked = tab.locator(".query-examples a"), {}
    assert links.count() == 6
    for link in links.all():
        link.click()
        sql = tab.locator(TEXT).input_value()
        expected = database.execute(sql).fetchall()
        assert expected, sql
        expect(tab.locator(SAID)).to_have_text(re.compile(rf"^{len(expected)} (rows?|filas?) · \d+ ms$"))
        found = tab.locator(ROWS).evaluate_all("rows => rows.map(row => [...row.cells].map(cell => cell.textContent))")
        assert found == [["" if value is None else str(value) for value in row] for row in expected]
        asked[tab.url] = sql
    assert len(asked) == 6
    for kept, sql in asked.items():
        tab.goto(f"{host}robots.txt")
        tab.goto(kept)
        expect(tab.locator(TEXT)).to_have_value(sql)
        tab.get_by_role("button", name=ROOTS[root][0]).click()
        expect(tab.locator(ROWS)).to_have_count(len(database.execute(sql).fetchall()))


def test_nothing_is_fetched_before_it_is_asked(tab, host):
    """The page itself brings neither database nor SQLite; one question brings both, and a second one nothing."""
    heavy: list[str] = []
    note = {"request": lambda one: heavy.append(one.method) if re.search("sqlite|query-worker", one.url) else None}
    with noting(tab, note):
        tab.goto(f"{host}data/query/")
        expect(tab.locator(".query .size")).to_contain_text("MB")
        assert heavy == ["HEAD"]
        ask(tab, "SELECT 1")
        expect(tab.locator(SAID)).to_have_text(re.compile("^1 row"))
        count = len(heavy)
        assert count == 5, heavy
        ask(tab, "SELECT 2")
        expect(tab.locator(ROWS)).to_have_text("2")
        assert len(heavy) == count


@pytest.mark.parametrize(
    ("sql", "meant", "said"),
    [
        ("SELECT * FROM nosuch", "There is no table called “nosuch”.", "no such table: nosuch"),
        ("SELECT nosuch FROM meetings", "There is no column called “nosuch”.", "no such column: nosuch"),
        ("SELEKT 1", "From “SELEKT” on the question cannot be read.", 'near "SELEKT": syntax error'),
        ("SELECT (1", "The question breaks off: something is missing at its end.", "incomplete input"),
        ("DELETE FROM meetings", "The database can be read here, not changed.", "attempt to write a readonly database"),
        ("SELECT abs('x', 1)", "SQLite cannot answer this question.", "wrong number of arguments to function abs()"),
    ],
)
def test_a_wrong_question_is_answered_in_words(tab, host, sql, meant, said):
    """What is wrong in plain words, SQLite's own quoted, no table of an earlier question; the next one is answered."""
    tab.goto(f"{host}data/query/")
    ask(tab, "SELECT 1")
    expect(tab.locator(ROWS)).to_have_count(1)
    ask(tab, sql)
    expect(tab.locator(f"{SAID} strong")).to_have_text(meant)
    expect(tab.locator(f"{SAID} q[lang=en]")).to_have_text(said)
    expect(tab.locator(".answer")).to_be_hidden()
    if "table" in meant:
        expect(tab.locator(SAID)).to_contain_text("commitments_with_status")
    ask(tab, "SELECT 5")
    expect(tab.locator(ROWS)).to_have_text("5")


def test_many_rows_are_counted_and_downloaded_whole(tab, host):
    """200 are shown, the file has all of them; quotes, commas and accents come through."""
    tab.goto(f"{host}data/query/")
    ask(tab, "WITH n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 1234) SELECT i, 'a, \"ñ\"' AS word FROM n")
    expect(tab.locator(SAID)).to_have_text(re.compile(r"^1,234 rows · \d+ ms · the first 200 are shown, the file has all$"))
    expect(tab.locator(ROWS)).to_have_count(200)
    expect(tab.locator(".answer caption")).to_contain_text("1,234 rows")
    with tab.expect_download() as download:
        tab.get_by_role("button", name="Download all rows as CSV").click()
    lines = Path(download.value.path()).read_text("utf-8").splitlines()
    assert lines[0] == "\ufeffi,word" and len(lines) == 1235 and lines[-1] == '1234,"a, ""ñ"""'


@pytest.mark.parametrize("root", ROOTS)
def test_a_failed_load_is_said_and_tried_again(chromium, host, root):
    """Neither a missing database nor a missing program is taken for an answer."""
    for lost in ("**/series.sqlite", "**/sqlite3.wasm", "**/sqlite3.js"):
        context = chromium.new_context()
        page = context.new_page()
        context.route(lost, lambda route: route.abort())
        page.goto(f"{host}{root}data/query/")
        page.get_by_role("button", name=ROOTS[root][0]).click()
        expect(page.locator(SAID)).to_have_text(re.compile("could not be loaded|No se pudo cargar"))
        expect(page.locator(".answer")).to_be_hidden()
        context.unroute(lost)
        page.get_by_role("button", name=ROOTS[root][0]).click()
        expect(page.locator(SAID)).to_have_text(re.compile(r"^\d+ (rows?|filas?)"))
        context.close()


def test_half_a_database_is_a_failed_load(chromium, host, site):
    """A connection that ends early gives no answer from what has come."""
    context = chromium.new_context()
    page = context.new_page()
    half = (site / "data/series.sqlite").read_bytes()[:5000]
    context.route("**/series.sqlite", lambda route: route.fulfill(body=half))
    page.goto(f"{host}data/query/")
    ask(page, "SELECT count(*) FROM meetings")
    expect(page.locator(SAID)).to_have_text(re.compile("could not be loaded"))
    context.close()


def test_an_endless_question_is_stopped(tab, host):
    """The page stays at hand, and the next question is answered."""
    tab.goto(f"{host}data/query/")
    ask(tab, ENDLESS)
    stop = tab.get_by_role("button", name="Stop")
    expect(stop).to_be_visible()
    stop.click()
    expect(tab.locator(SAID)).to_have_text("Stopped. The answer is not there.")
    expect(stop).to_be_hidden()
    ask(tab, "SELECT 7")
    expect(tab.locator(ROWS)).to_have_text("7")


def test_back_leads_to_the_question_before(tab, host):
    """Address, question and answer go together; no question is said to be none."""
    tab.goto(f"{host}data/query/")
    ask(tab, "  ")
    expect(tab.locator(SAID)).to_have_text("There is no question yet.")
    ask(tab, "SELECT 'one'")
    expect(tab.locator(ROWS)).to_have_text("one")
    ask(tab, "SELECT 'two'")
    expect(tab.locator(ROWS)).to_have_text("two")
    tab.go_back()
    expect(tab.locator(ROWS)).to_have_text("one")
    tab.click(".mast-language")
    expect(tab.locator(TEXT)).to_have_value("SELECT 'one'")


@pytest.mark.parametrize("width", [320, 360, 1440])
@pytest.mark.parametrize("root", ROOTS)
def test_it_has_no_barriers(chromium_for_axe, host, root, width):
    """With a wide answer, in light and dark, by axe; nothing is wider than the screen or cannot be reached."""
    require(MODULES.is_dir(), "the checks in package.json are not installed: npm ci --ignore-scripts")
    screen = {"width": width, "height": 800}
    context = chromium_for_axe.new_context(viewport=screen, bypass_csp=True, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{host}{root}data/query/")
    ask(page, "SELECT * FROM commitments LIMIT 5")
    expect(page.locator(ROWS)).to_have_count(5)
    put_axe_into(page)
    page.evaluate((Path(__file__).parent / "controls.js").read_text("utf-8"))
    assert find_barriers(page, RULES) == []
    assert page.evaluate("[...controls.findWide(), ...controls.findCovered(), ...controls.findUnfocused()]") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.emulate_media(color_scheme="dark")
    assert find_barriers(page, COLOURS) == []
    ask(page, "SELEKT")
    expect(page.locator(f"{SAID} strong")).to_be_visible()
    assert find_barriers(page, COLOURS) == []
    context.close()


@pytest.mark.parametrize("root", ROOTS)
def test_without_scripts_it_says_what_to_do(chromium, host, root):
    page = chromium.new_context(java_script_enabled=False).new_page()
    page.goto(f"{host}{root}data/query/")
    expect(page.locator("noscript a")).to_have_text("series.sqlite")
    expect(page.locator(".query")).to_be_hidden()
    page.context.close()


def test_only_who_asked_for_it_has_it(site, built):
    """Without it neither page nor link is there; with it the data page leads to it, and the policy is every page's."""
    other = built.project / "site"
    assert not (other / "data/query").exists() and "data/query" not in (other / "es/data/index.html").read_text("utf-8")
    assert 'href="query/"' not in (other / "data/index.html").read_text("utf-8")
    assert 'href="query/"' in (site / "data/index.html").read_text("utf-8")
    assert 'href="query/"' in (site / "es/data/index.html").read_text("utf-8")
    policy = re.compile(r'http-equiv="?Content-Security-Policy"? content="([^"]+)"')
    page, home = ((site / path).read_text("utf-8") for path in ("data/query/index.html", "index.html"))
    assert policy.search(page)[1] == policy.search(home)[1]
