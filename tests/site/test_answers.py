"""Pages that answer: profiles end within twelve phone screens, the matrix counts what it leads to, an order is announced."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

SCREEN, MOST = 640, 12
ROWS, SAID = "table[data-register] tbody tr", ".register-filters output"
pytestmark = pytest.mark.browser


def find_longest(site: Path, root: str, kind: str) -> list[str]:
    """The two heaviest pages of a kind."""
    pages = sorted((site / root / kind).glob("*/index.html"), key=lambda page: -page.stat().st_size)
    return [str(page.parent.relative_to(site)) + "/" for page in pages if not page.parent.name.startswith("in-")][:2]


@pytest.mark.parametrize("root", ["", "es/"])
@pytest.mark.parametrize("kind", ["people", "organizations", "frameworks"])
def test_longest_profiles_end_within_twelve_phone_screens(tabs, address, real_site, root, kind):
    """At 360 × 640, the smallest phone still in use."""
    with tabs.open(address, 360, SCREEN) as page:
        paths = find_longest(real_site, root, kind)
        assert len(paths) == 2
        for path in paths:
            page.goto(address + path)
            height = page.evaluate("document.documentElement.scrollHeight")
            assert height <= MOST * SCREEN, (path, height)


@pytest.mark.parametrize("root", ["", "es/"])
def test_numbers_of_the_matrix_are_the_registers(page, address, root):
    """Some are pressed: the register shows as many."""
    page.goto(address + root + "matrix/")
    links = page.locator("table.matrix td a")
    for number in (0, links.count() // 2, links.count() - 1):
        link = links.nth(number)
        count = int(link.inner_text())
        link.click()
        expect(page.locator(SAID)).to_have_text(re.compile(rf"\b{count} (of|de) "))
        expect(page.locator(ROWS)).to_have_count(count)
        page.go_back()


def test_a_second_order_is_announced(page: Page, address):
    """The same heading pressed again: the words of the live region change, though the number does not."""
    page.goto(address + "meetings/")
    heading = page.locator("th[data-key=date] button")
    heading.click()
    expect(page.locator(SAID)).to_have_text(re.compile("ascending"))
    heading.click()
    expect(page.locator(SAID)).to_have_text(re.compile("descending"))
    expect(page.locator("th[data-key=date]")).to_have_attribute("aria-sort", "descending")


def test_an_unknown_filter_is_named(page, address):
    """A name that is no filter is said and leaves the address, as a value does that is gone."""
    page.goto(address + "commitments/?nosuch=x&party=mexico")
    expect(page.locator(".gone")).to_have_text(re.compile("nosuch"))
    expect(page).to_have_url(f"{address}commitments/?party=mexico")


@pytest.mark.parametrize("path", ["", "es/"])
@pytest.mark.parametrize("width", [320, 360, 390])
def test_the_series_name_is_whole_on_phones(tabs, address, path, width):
    """The short title, on two lines where one does not do."""
    with tabs.open(address, width, 800) as page:
        page.goto(address + path)
        name = page.locator(".mast-name")
        assert name.evaluate("it => it.scrollWidth <= it.clientWidth && it.scrollHeight <= it.clientHeight + 2")


@pytest.mark.parametrize("root", ["", "es/"])
@pytest.mark.parametrize("width", [320, 360])
def test_scores_are_whole_on_phones(tabs, address, root, width):
    """Each number of the scoreboard stands on the screen with its name; nothing is to be moved sideways."""
    with tabs.open(address, width, 800) as page:
        page.goto(f"{address}{root}scoreboard/")
        regions = page.locator(".scroll:has(.scores)")
        assert regions.count() > 1
        assert regions.evaluate_all("all => all.every((one) => one.scrollWidth <= one.clientWidth)")
        names = page.locator(".scores td").evaluate_all("all => all.map((one) => getComputedStyle(one, '::before').content)")
        assert len(names) % 4 == 0 and all(len(name) > 3 for name in names)


@pytest.mark.parametrize("path", ["commitments/?party=mexico", "search/?q=corn"])
def test_what_others_add_to_an_address_is_no_lost_filter(page, address, path):
    """Links from mailings and networks bring marks of theirs: nothing is said of them, and the address is ours again."""
    page.goto(f"{address}{path}&utm_source=letter&fbclid=x1&gclid=x2&mc_cid=x3")
    expect(page).to_have_url(address + path)
    expect(page.locator(".gone")).to_be_empty()


SHIFTS = """() => new Promise(tell => { let sum = 0; new PerformanceObserver(list => {
  for (const shift of list.getEntries()) if (!shift.hadRecentInput) sum += shift.value;
}).observe({ type: "layout-shift", buffered: true }); setTimeout(() => tell(sum), 300); })"""
MOST_SHIFT = 0.05
"""Half of what Web Vitals call good (CLS)."""
ASKING = (
    "search/?q=corn",
    "es/search/?q=maiz&topic=agriculture",
    "commitments/?party=mexico&status=fulfilled",
    "people/?q=ebrard",
    "es/meetings/?sort=-date",
    "compare/?parties=mexico,canada",
)


@pytest.mark.parametrize("width, height", [(360, 640), (768, 1024), (1440, 900)])
@pytest.mark.parametrize("path", ASKING)
def test_answer_moves_nothing_that_is_read(page, address, path, width, height):
    """The foot lies below the screen from the first, and what is no answer to the address is not shown before the answer."""
    page.set_viewport_size({"width": width, "height": height})
    page.goto(address + path)
    expect(page.locator("html")).not_to_have_attribute("data-asked", "")
    expect(page.locator(".results > li, table[data-register] tbody tr, [data-compared] tbody tr").first).to_be_visible()
    assert page.evaluate(SHIFTS) < MOST_SHIFT


@pytest.mark.parametrize(
    "path, script", [("commitments/?party=mexico", "register.js"), ("compare/?parties=mexico", "compare.js")]
)
def test_list_is_shown_where_its_answer_does_not_come(tabs, address, path, script):
    """Whole, under the words that say that a part of the page is missing."""
    with tabs.open(address) as page:
        page.route(f"**/{script}", lambda route: route.abort())
        page.goto(address + path)
        expect(page.locator("[data-lost]").first).to_be_visible()
        expect(page.locator("tbody tr").first).to_be_visible()


@pytest.mark.parametrize("path, listed", [("commitments/?party=canada", "tbody a"), ("search/?q=fentanyl", ".results a")])
def test_who_comes_back_finds_the_list_where_it_was_left(page, address, path, listed):
    """Filters, everything that was shown, and the place: also in a browser that keeps no page for the way back."""
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(address + path)
    expect(page.locator(listed).nth(6)).to_be_visible()
    expect(page.locator(".chosen button, .results a").first).to_be_attached()  # from here on a number is that of the answer
    expect(page.locator(SAID)).to_have_text(re.compile(r"\d"))
    if page.locator(".more button").is_visible():
        page.click(".more button")
        expect(page.locator(".results a").nth(12)).to_be_visible()
    page.evaluate("scrollTo(0, 1500)")
    shown, place = page.locator(listed).count(), page.evaluate("scrollY")
    page.goto(address + "method/")
    page.go_back()
    expect(page.locator(listed)).to_have_count(shown)
    expect(page.locator(SAID)).to_have_text(re.compile(r"\d"))
    page.wait_for_timeout(300)
    assert abs(page.evaluate("scrollY") - place) <= 3


@pytest.mark.parametrize("root, advice", [("", "another spelling"), ("es/", "otra grafía")])
def test_nobody_is_told_to_spell_otherwise_before_typing(page, address, root, advice):
    """The search page says what to do, and offers topics and lists."""
    page.goto(f"{address}{root}search/")
    expect(page.locator(SAID)).to_have_text(re.compile(r"\w"))
    expect(page.locator(".search-help a").first).to_be_visible()
    expect(page.locator("article")).not_to_contain_text(advice)


@pytest.mark.parametrize("root", ["", "es/"])
def test_what_a_status_means_is_a_click_away(page, address, root):
    """From the word at the head of a commitment to the sentence that explains it: no page of one led there but by its foot."""
    page.goto(f"{address}{root}commitments/2023-02-04-seek-corn-solution/")
    word = page.locator(".status-line .chip").inner_text()
    page.click(".status-line a")
    expect(page.locator("table.terms tr", has_text=word).first).to_be_visible()
