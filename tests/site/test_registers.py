"""The registers in the browser, on the built real series: what is typed, chosen, missing and taken away as a file."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.site.late import let_come

ROWS, SAID = "table[data-register] tbody tr", ".register-filters output"

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    "path, typed",
    [
        ("people/", "marcelo ebrard"),
        ("people/", "EBRARD marcelo"),
        ("organizations/", "SRE"),
        ("organizations/", "relaciones exteriores"),
        ("frameworks/", "CUSMA"),
        ("frameworks/", "t-mec"),
        ("es/commitments/", "barrenador gusano"),
    ],
)
def test_contains_takes_any_order_and_any_name(page, address, path, typed):
    """Words in any order, without accents or capitals, and the names that the entry has elsewhere."""
    page.goto(address + path)
    page.fill("#f-q", typed)
    expect(page.locator(SAID)).to_have_text(re.compile(r"\d"))
    expect(page).to_have_url(re.compile("q="))
    assert page.locator(ROWS).count() > 0
    assert not page.locator(SAID).inner_text().startswith(("None", "Sin"))


def test_part_that_does_not_load_is_said(tabs, address):
    """Rows that are missing are told as missing, and asked for again on request."""
    with tabs.open(address) as page:
        page.route("**/commitments/in-2023/", lambda route: route.abort())
        page.goto(address + "commitments/?party=mexico")
        expect(page.locator(SAID)).to_have_text(re.compile("could be loaded"))
        page.unroute("**/commitments/in-2023/")
        page.click(".again")
        expect(page.locator(SAID)).to_have_text(re.compile(r"^\d+ of \d+ shown$"))


def test_statuses_of_other_parts_have_their_signs(page, address):
    """No commitment of the newest part cannot be verified: those of the others had a gap where the sign should be."""
    page.goto(address + "commitments/?sort=made")
    expect(page.locator(SAID)).to_have_text(re.compile(r"^(\d+) of \1 shown"))
    signs = page.locator(f"{ROWS} .chip use")
    drawn = signs.evaluate_all("uses => uses.map(use => [use.getAttribute('href'), use.getBBox().width])")
    assert {href for href, _ in drawn} >= {"#sign-dashed", "#sign-check"}
    assert {href for href, width in drawn if not width} == set()


def test_clearing_does_not_ask_to_be_pressed_first(tabs, address):
    """On a phone it stood in black beside the filters, also where nothing was chosen that could be cleared."""
    with tabs.open(address, 390, 800) as page:
        page.goto(address + "commitments/")
        for which in (".facets-switch summary", "[type=reset]"):
            expect(page.locator(f".register-filters {which}")).to_have_css("background-color", "rgba(0, 0, 0, 0)")


@pytest.mark.parametrize(
    ("at", "script", "choice"),
    [("commitments/", "register", "#f-status"), ("es/meetings/", "register", "#f-topic"), ("search/", "find", "#f-kind")],
)
def test_filters_open_before_the_script_comes(tabs, address, at, script, choice):
    """On a phone the switch is the browser's own; what was opened and chosen meanwhile stays once the script is there."""
    with tabs.open(address, 390, 800) as page:
        held = []
        page.route(f"**/{script}.js", lambda route: held.append(route))
        page.goto(address + at, wait_until="commit")
        expect(page.locator(choice)).to_be_hidden()
        page.locator(".facets-switch").click()
        expect(page.locator(choice)).to_be_visible()
        let_come(page, held)
        page.locator(choice).select_option(index=2)
        expect(page.locator(".chosen button").first).to_be_visible()
        expect(page.locator(choice)).to_be_visible()
        page.locator(".facets-switch").click()
        expect(page.locator(choice)).to_be_hidden()


def test_at_a_desk_filters_have_no_switch(tabs, address):
    """They are all there."""
    with tabs.open(address, 1440, 800) as page:
        for at in ("es/commitments/", "search/"):
            page.goto(address + at)
            expect(page.locator(".facets-switch")).to_be_hidden()
            expect(page.locator(".facets select").last).to_be_visible()


def test_tap_that_comes_before_the_script_counts(page, address):
    """A row that is pressed while the page is still being made ready leads where it says."""
    held = []
    page.route("**/register.js", lambda route: held.append(route))
    page.goto(address + "meetings/", wait_until="commit")
    page.locator(ROWS).first.locator("a").first.hover()
    page.mouse.down()
    let_come(page, held)
    expect(page.locator(SAID)).to_have_text(re.compile(r"\d"))
    page.mouse.up()
    expect(page).to_have_url(re.compile("/meetings/.+/"))


def test_value_called_as_what_every_object_has_is_counted(tabs, address):
    """A topic of the id `constructor`, of which the browser knew something before the first row was counted."""

    def rename(route) -> None:
        answer = route.fetch()
        text = re.sub(r'(value|data-topic)="([^"]*)\bsecurity\b', r'\1="\2constructor', answer.text())
        route.fulfill(response=answer, body=text)

    with tabs.open(address) as page:
        page.route("**/meetings/**", rename)
        for asked in ("?topic=constructor", "?topic=trade&topic=constructor&q=zzzz"):
            page.goto(f"{address}meetings/{asked}")
            expect(page.locator(SAID)).to_have_text(re.compile(r"\w"))
            expect(page.locator("option[value=constructor]")).to_have_text(re.compile(r" \(\d+\)$"))


def test_words_of_an_address_are_said_as_they_are(page, address):
    """Signs that a browser fills with what was replaced: it said “Topic: {names}.”"""
    page.goto(f"{address}meetings/?topic=$%26")
    expect(page.locator(".gone")).to_contain_text("Topic: $&")


@pytest.mark.parametrize("path", ["commitments/?topic=nosuch", "meetings/?sort=nosuch", "search/?kind=nosuch"])
def test_value_that_is_gone_is_said(page, address, path):
    """It is named, and leaves the address; what else was chosen stays."""
    page.goto(address + path)
    expect(page.locator(".gone")).to_have_text(re.compile("nosuch"))
    expect(page).not_to_have_url(re.compile("nosuch"))


def test_value_in_capitals_is_the_value(page, address):
    """Addresses are typed, and written by programs that put names into capitals."""
    page.goto(address + "commitments/?party=MEXICO&status=Fulfilled")
    expect(page).to_have_url(re.compile(r"\?status=fulfilled&party=mexico$"))
    expect(page.locator(".gone")).to_be_empty()


def test_counts_stand_beside_values(page, address):
    """They follow the other filters: a month's commitments are as many as are shown once it is chosen."""
    page.goto(address + "commitments/?account=both")
    expect(page.locator(SAID)).to_have_text(re.compile("shown$"))
    option = page.locator("#f-month option:not([value=''])").filter(has_text=re.compile(r"\([1-9]\d*\)")).first
    count = re.search(r"\((\d+)\)", option.inner_text())[1]
    page.select_option("#f-month", option.get_attribute("value"))
    expect(page.locator(SAID)).to_have_text(re.compile(rf"^{count} of"))


def test_what_no_row_has_is_asked_for_by_an_address_alone(page, address):
    """As somebody may have kept it: nothing is shown, what was asked for is said, and it is no filter that is gone."""
    page.goto(address + "commitments/")
    month = page.locator("#f-month option[hidden]").first
    value, label = month.get_attribute("value"), month.text_content().removesuffix(" (0)")
    page.goto(address + f"commitments/?month={value}")
    expect(page.locator(SAID)).to_have_text(re.compile("^None of"))
    expect(page.locator(".chosen")).to_contain_text(label)
    expect(page.locator("#f-month")).to_have_value(value)
    expect(page.locator(".gone")).to_be_empty()


@pytest.mark.parametrize("root", ["", "es/"])
def test_filtered_rows_are_downloaded(page, address, root):
    """Just the rows shown, as CSV with a mark for Excel, as a workbook and as JSON; each says where it is from."""
    page.goto(address + root + "commitments/?party=mexico&status=fulfilled")
    expect(page.locator(SAID)).to_have_text(re.compile(r"\d+ (of|de) \d+"))
    shown = page.locator(ROWS).count()
    files = {}
    for form in ("csv", "xlsx", "json"):
        with page.expect_download() as waited:
            page.click(f".downloads button[value={form}]")
        files[form] = Path(waited.value.path()).read_bytes()
    assert files["csv"].startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(files["csv"].decode("utf-8-sig"))))
    told = json.loads(files["json"])
    assert len(rows) - 1 == len(told["rows"]) == shown
    assert told["address"] == rows[1][-1] == page.url
    with zipfile.ZipFile(io.BytesIO(files["xlsx"])) as book:
        assert book.testzip() is None
        assert book.read("xl/worksheets/sheet1.xml").decode().count("<row>") == shown + 1
        assert page.url.replace("&", "&amp;") in book.read("xl/worksheets/sheet2.xml").decode()


def test_first_row_is_on_a_phones_first_screen(tabs, address):
    """With the heading of each value beside it."""
    with tabs.open(address, 390, 844) as page:
        for path in ("commitments/", "meetings/", "es/commitments/", "es/sources/"):
            page.goto(address + path)
            assert page.locator(ROWS).first.bounding_box()["y"] < 800, path
        label = "getComputedStyle(document.querySelector('td[data-label]'), '::before').content"
        assert page.evaluate(label) not in ("none", "")


def test_a_filtered_table_is_named_for_what_was_asked(page, address):
    """The number of rows is said once, above; the table's name says the words and filters, and without any what it holds."""
    page.goto(address + "commitments/?topic=trade&q=customs")
    expect(page.locator(SAID)).to_have_text(re.compile("shown$"))
    expect(page.locator("table[data-register] caption")).to_have_text("Contains: customs · Topic: Trade")
    page.click("button[type=reset]")
    expect(page.locator("table[data-register] caption")).to_have_text(re.compile(r"^\d+ commitments$"))


@pytest.mark.parametrize("root", ["", "es/"])
def test_back_undoes_the_last_filter(page, address, root):
    """What is chosen is a step; what is typed at one go is one, however many letters it has."""
    steps = [address + root + "commitments/"]
    page.goto(steps[0])
    expect(page.locator(SAID)).to_have_text(re.compile(r"\d"))
    page.select_option("#f-party", "mexico")
    expect(page).to_have_url(re.compile(r"\?party=mexico$"))
    steps.append(page.url)
    page.locator("#f-q").press_sequentially("agua", delay=200)
    expect(page).to_have_url(re.compile("q=agua"))
    steps.append(page.url)
    page.click(".register th button >> nth=1")
    expect(page).to_have_url(re.compile("sort="))
    for before in reversed(steps):
        page.go_back()
        expect(page).to_have_url(before)
    expect(page.locator("#f-q")).to_have_value("")
    expect(page.locator(".chosen")).to_be_empty()
    page.go_forward()
    expect(page.locator("#f-party")).to_have_value("mexico")
    expect(page.locator(SAID)).to_have_text(re.compile(r"^(Se muestran )?\d+ (of|de) \d+"))
