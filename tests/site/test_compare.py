"""Meetings side by side in the browser: chosen, kept in the address, missing, gone; and columns that are picked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site.barriers import COLOURS, MODULES, RULES, find_barriers, put_axe_into
from tests.site.conftest import require

SUMMIT = "2023-01-09-north-american-leaders-summit-tenth"
SEED = "2023-02-04-ebrard-us-congress-delegation-ernst"
THIRD = "2023-03-09-bicentennial-framework-phase-two"
TABLE, SAID = "[data-compared=meetings]", ".compare-filters output"
PICKED = ".compare-choice[data-for=parties]"
HEADS, ROWS = f"{TABLE} thead th", f"{TABLE} tbody tr"
pytestmark = pytest.mark.browser


def row(page: Page, name: str):
    """The row of a heading."""
    return page.locator(ROWS).filter(has=page.locator("th", has_text=re.compile(f"^{name}$")))


def cell(page: Page, name: str, column: int):
    return row(page, name).locator("td").nth(column)


def test_two_and_three_are_set_side_by_side(page, address):
    """What is chosen stands in the address and is there again when the address is opened."""
    page.goto(address + "compare/")
    expect(page.locator(SAID)).to_have_text("Choose two meetings or three.")
    for number, meeting in enumerate((SUMMIT, SEED, THIRD), 1):
        page.select_option(f"#compare-{number}", meeting)
        expect(page.locator(HEADS)).to_have_count(number)
    expect(page).to_have_url(f"{address}compare/?meetings={SUMMIT},{SEED},{THIRD}")
    page.reload()
    expect(page.locator(SAID)).to_have_text("3 meetings side by side")
    expect(page.locator(HEADS).nth(1)).to_have_text("Ebrard receives a delegation of US senators and representatives")
    page.click(".compare-filters [type=reset]")
    expect(page.locator(HEADS)).to_have_count(0)
    expect(page).to_have_url(f"{address}compare/")


@pytest.mark.parametrize(
    "root, promised, status",
    [("", "What was promised", "Commitments by status"), ("es/", "Lo que se prometió", "Compromisos por estatus")],
)
def test_columns_say_what_the_pages_say(page, address, root, promised, status):
    """Of each meeting as many commitments as its page lists, each with its link; the statuses add up to them."""
    for column, meeting in enumerate((SUMMIT, SEED)):
        page.goto(f"{address}{root}meetings/{meeting}/")
        listed = page.locator("table.register tbody td.main a")
        expected = [(link.inner_text(), link.evaluate("link => link.href")) for link in listed.all()]
        people = page.locator(".participants li").count()
        page.goto(f"{address}{root}compare/?meetings={SUMMIT},{SEED}")
        expect(page.locator(SAID)).to_have_text(re.compile("^2 "))
        shown = cell(page, promised, column).locator("li > a").all()
        assert [(link.inner_text(), link.evaluate("link => link.href")) for link in shown] == expected
        counts = [int(found.inner_text()) for found in cell(page, status, column).locator("li b").all()]
        assert sum(counts) == len(expected) == int(cell(page, status, column).locator(".whole").inner_text()) > 0
        side = page.locator(f"{ROWS} td:nth-child({column + 2}) .participants li")
        assert side.count() == people > 0
        assert page.locator(f"{TABLE} sup, {TABLE} [id]").count() == 0


@pytest.mark.parametrize(
    "root, typed, fits",
    [("", "delegation ERNST 2023-02-04", "1 meeting fits"), ("es/", "senadores delegacion ebrard", "1 reunión coincide")],
)
def test_a_meeting_is_found_by_its_words_and_taken_by_key(page, address, root, typed, fits):
    """In any order, without accents and by its day: the count is told aloud, and Enter takes the one that is left."""
    page.goto(f"{address}{root}compare/?meetings={SUMMIT}")
    expect(page.locator(HEADS)).to_have_count(1)
    page.get_by_role("searchbox", name=re.compile("Words of a meeting|Palabras de una reunión")).focus()
    page.keyboard.type(typed)
    expect(page.locator(".compare-filters [role=status].left")).to_have_text(fits)
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}{root}compare/?meetings={SUMMIT},{SEED}")
    expect(page.locator(HEADS)).to_have_count(2)
    expect(page.locator("#compare-words")).to_have_value("")


def test_lists_are_shortened_to_what_fits(page, address):
    """What is chosen stays in its list; Enter leads to the first list that is free; without words all are there again."""
    page.goto(f"{address}compare/?meetings={SEED}")
    expect(page.locator(HEADS)).to_have_count(1)
    whole = page.locator("#compare-2 option").count()
    page.fill("#compare-words", "screwworm")
    shown = page.locator("#compare-2 option:not([value=''])")
    expect(shown.first).to_have_text(re.compile("crewworm"))
    assert 1 < shown.count() < whole / 5 and not page.locator(f"#compare-2 option[value='{SEED}']").count()
    expect(page.locator("#compare-1")).to_have_value(SEED)
    page.press("#compare-words", "Enter")
    expect(page.locator("#compare-2")).to_be_focused()
    page.fill("#compare-words", "asdfgh")
    expect(page.locator(".compare-filters .left")).to_have_text("0 meetings fit")
    page.click(".compare-filters [type=reset]")
    expect(page.locator("#compare-2 option")).to_have_count(whole)
    expect(page.locator(".compare-filters .left")).to_have_text("")


def test_the_language_switch_keeps_the_choice(page, address):
    """The other language shows the same meetings."""
    page.goto(f"{address}compare/?meetings={SUMMIT},{SEED}")
    expect(page.locator(HEADS)).to_have_count(2)
    page.click(".mast-language")
    expect(page).to_have_url(f"{address}es/compare/?meetings={SUMMIT},{SEED}")
    expect(page.locator(SAID)).to_have_text("2 reuniones lado a lado")


def test_what_is_gone_is_said(page, address):
    """It leaves the address; what is there still is shown."""
    page.goto(f"{address}compare/?meetings=2020-nosuch,{SEED}")
    expect(page.locator(".compare-filters .gone")).to_have_text("No longer here, and left out: 2020-nosuch.")
    expect(page.locator(HEADS)).to_have_count(1)
    expect(page.locator(SAID)).to_have_text("1 meeting shown · Choose two meetings or three.")
    expect(page).to_have_url(f"{address}compare/?meetings={SEED}")


def test_a_failed_load_is_said_and_tried_again(tabs, address):
    """The other meeting is shown meanwhile."""
    with tabs.open(address) as page:
        page.route(f"**/meetings/{SUMMIT}/", lambda route: route.abort())
        page.goto(f"{address}compare/?meetings={SUMMIT},{SEED}")
        expect(page.locator(SAID)).to_have_text(
            re.compile("1 meeting shown · What could not be loaded is missing here: “.*2023 · .*”")
        )
        expect(page.locator(HEADS)).to_have_count(1)
        page.unroute(f"**/meetings/{SUMMIT}/")
        page.click(".compare-filters .again")
        expect(page.locator(SAID)).to_have_text("2 meetings side by side")
        expect(page.locator(".compare-filters .again")).to_be_hidden()


@pytest.mark.parametrize("width", [360, 1280])
def test_columns_are_picked(page, address, width):
    """Of more than three parties three are shown at first; a tick shows another one, and the address keeps it."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address + "compare/")
    boxes, heads = page.locator(f"{PICKED} input"), page.locator("[data-compared=parties] th[data-key]:visible")
    assert boxes.count() > 3
    expect(heads).to_have_count(3)
    boxes.first.uncheck()
    boxes.nth(3).check()
    expect(heads).to_have_count(3)
    kept = [box.get_attribute("value") for box in boxes.all()][1:4]
    expect(page).to_have_url(f"{address}compare/?parties={','.join(kept)}")
    page.goto(f"{address}es/compare/?parties={kept[-1]},nosuch")
    expect(heads).to_have_count(1)
    expect(page.locator(f"{PICKED} .gone")).to_have_text(re.compile("nosuch"))


def test_what_is_ticked_keeps_its_size(tabs, address):
    """On a phone, also beside a long name; when somebody governed stands below the name, so that this is no narrow column."""
    with tabs.open(address, 360, 800) as page:
        page.goto(address + "compare/")
        expect(page.locator(PICKED)).to_be_visible()
        boxes = [box.bounding_box() for box in page.locator(".compare-choice input").all()]
        assert len(boxes) > 6 and {(box["width"], box["height"]) for box in boxes} == {(24, 24)}
        for label in page.locator(".compare-choice label:has(.by)").all():
            assert label.locator(".by").bounding_box()["y"] > label.locator("input").bounding_box()["y"] + 20


def test_governments_are_picked_too(page, address):
    """Four presidencies: three at first, any two by a tick; the number of one leads to what was promised under it."""
    page.goto(address + "compare/")
    boxes, heads = (
        page.locator("[data-for=governments] input"),
        page.locator("[data-compared=governments] th[data-key]:visible"),
    )
    expect(heads).to_have_count(3)
    boxes.first.uncheck()
    expect(heads).to_have_count(2)
    link = page.locator("[data-compared=governments] td a.whole:visible").first
    count = int(link.inner_text())
    link.click()
    expect(page.locator(".register-filters output")).to_have_text(re.compile(rf"^{count} of"))


def test_numbers_lead_to_as_many_rows(page, address):
    """Some are pressed: the register shows as many."""
    page.goto(address + "compare/")
    links = page.locator("[data-compared=parties] td a:visible")
    expect(page.locator(PICKED)).to_be_visible()
    many = links.count()
    for number in (0, many // 2, many - 1):
        expect(page.locator(PICKED)).to_be_visible()
        link = links.nth(number)
        count = int(re.search(r"\d+", link.inner_text())[0])
        link.click()
        expect(page.locator(".register-filters output")).to_have_text(re.compile(rf"^{count} of"))
        page.go_back()


@pytest.mark.parametrize("width", [320, 360, 1440])
def test_nothing_is_wider_than_the_screen(tabs, address, width):
    """On a phone the meetings lie one below the other, each with its name."""
    with tabs.open(address, width, 800) as page:
        page.goto(f"{address}es/compare/?meetings={SUMMIT},{SEED},{THIRD}")
        expect(page.locator(SAID)).to_have_text("3 reuniones lado a lado")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        names = (
            page.locator(ROWS)
            .first.locator("td")
            .evaluate_all("cells => cells.map(cell => getComputedStyle(cell, '::before').content)")
        )
        assert all("none" not in name for name in names) == (width < 640)


@pytest.mark.parametrize("root", ["", "es/"])
def test_without_scripts_parties_stand_whole(chromium, address, root):
    """All columns are there; of meetings the page says what it cannot do, and where they are."""
    page = chromium.new_context(java_script_enabled=False).new_page()
    page.goto(f"{address}{root}compare/")
    assert page.locator("[data-compared=parties] th[data-key]:visible").count() > 3
    assert not page.locator(".compare-filters").is_visible() and not page.locator(PICKED).is_visible()
    expect(page.locator("article noscript p")).to_have_text(re.compile("JavaScript"))
    assert page.locator('article noscript a[href="../meetings/"]').is_visible()
    page.context.close()


@pytest.mark.parametrize("path", ["", "matrix/", "scoreboard/", "meetings/"])
def test_ways_lead_there(page, address, path):
    """From what is about the same, in the text and in the menu."""
    page.goto(address + path)
    assert page.locator('article a[href*="compare/"]').count() == page.locator('.menu a[href*="compare/"]').count() == 1


@pytest.mark.parametrize("width", [320, 1280])
def test_a_filled_table_has_no_barriers(chromium_for_axe, address, width):
    """What the script brings is held against axe too, and its controls lie free."""
    require(MODULES.is_dir(), "the checks in package.json are not installed: npm ci --ignore-scripts")
    screen = {"width": width, "height": 900}
    context = chromium_for_axe.new_context(viewport=screen, bypass_csp=True, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{address}compare/?meetings={SUMMIT},{SEED}")
    expect(page.locator(HEADS)).to_have_count(2)
    put_axe_into(page)
    page.evaluate((Path(__file__).parent / "controls.js").read_text("utf-8"))
    assert find_barriers(page, RULES) == []
    assert page.evaluate("[...controls.findWide(), ...controls.findCovered(), ...controls.findUnfocused()]") == []
    page.emulate_media(color_scheme="dark")
    assert find_barriers(page, COLOURS) == []
    context.close()


@pytest.mark.parametrize("root, status", [("", "Commitments by status"), ("es/", "Compromisos por estatus")])
def test_statuses_stand_in_the_order_of_the_series(page, address, root, status):
    """In each column, whatever was promised first at the meeting: what stands side by side can be read across."""
    page.goto(f"{address}{root}commitments/")
    ordered = [text.rpartition(" (")[0] for text in page.locator("#f-status option:not([value=''])").all_inner_texts()]
    page.goto(f"{address}{root}compare/?meetings={SUMMIT},{SEED},{THIRD}")
    expect(page.locator(SAID)).to_have_text(re.compile("^3 "))
    columns = [cell(page, status, column).locator("li .chip").all_inner_texts() for column in range(3)]
    assert max(map(len, columns)) > 2
    for shown in columns:
        assert shown == [label for label in ordered if label in shown]
