"""The built real series in a real browser: search in both languages, filters, the language switch, no other host."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.site.desk import TOLD

SEED = "meetings/2023-02-04-ebrard-us-congress-delegation-ernst/"

pytestmark = pytest.mark.browser


def results(page) -> list[str]:
    """At rest: the first four come before the others."""
    page.wait_for_selector(".results > li")
    page.wait_for_selector(TOLD)
    return page.locator(".results > li > a").all_inner_texts()


def test_search_finds_maiz_without_its_accent(page, address):
    """In Spanish `maiz` finds pages that say `maíz`, and marks the word."""
    page.goto(address + "es/search/?q=maiz")
    assert results(page)
    assert "maíz" in page.locator(".results mark").first.inner_text().lower()


def test_search_stays_in_its_language(page, address):
    """English search finds corn and leads to English pages only; the Spanish index knows nothing of it."""
    page.goto(address + "search/?q=corn")
    assert results(page)
    links = page.eval_on_selector_all(".results > li > a", "links => links.map(link => link.pathname)")
    assert not [link for link in links if link.startswith("/es/")]


def test_filters_stand_in_the_address(page, address):
    """Choosing a filter narrows the results and changes the address; opening that address shows the same."""
    page.goto(address + "search/")
    expect(page.locator("#search-page output")).to_have_text("Type a word, or choose a filter.")
    page.select_option("#f-kind", "commitment")
    page.select_option("#f-topic", "agriculture")
    expect(page).to_have_url(re.compile("kind=commitment&topic=agriculture"))
    found = results(page)
    page.reload()
    assert results(page) == found
    kinds = page.eval_on_selector_all(".results > li", "found => found.map(one => one.dataset.kind)")
    assert set(kinds) == {"commitment"}


def test_search_that_finds_nothing_says_so(page, address):
    """An empty result has words that help."""
    page.goto(address + "search/?q=zzzqqqxxyy")
    expect(page.locator("#search-page output")).to_have_text(re.compile("^No page has “zzzqqqxxyy”"))


def test_markup_in_a_query_stays_text(page, address):
    """A query that is markup is looked for and never becomes part of the page."""
    page.goto(address + "search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    expect(page.locator("#search-page output")).not_to_be_empty()
    assert page.locator("#search-page img").count() == 0
    assert page.input_value("#q") == "<img src=x onerror=alert(1)>"


def test_language_switch_stays_on_the_brief(page, address):
    """From a brief the switch leads to the same brief in the other language, and back."""
    page.goto(address + SEED)
    page.click(".mast-language")
    page.wait_for_url(address + "es/" + SEED)
    assert page.evaluate("document.documentElement.lang") == "es-MX"
    page.click(".mast-language")
    page.wait_for_url(address + SEED)
    assert page.evaluate("document.documentElement.lang") == "en-GB"


def test_palette_switch_works_under_the_policy(page, address):
    """The colours can be changed, and the choice outlives a reload."""
    page.goto(address)
    for _ in range(2):
        page.locator("[data-choice]:visible").click()
    assert page.evaluate("document.documentElement.dataset.scheme") == "dark"
    page.reload()
    assert page.evaluate("document.documentElement.dataset.scheme") == "dark"


def test_facts_are_there_without_javascript(chromium, address):
    """With scripts off a brief holds its statements and sources, and the search page lists the registers."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + SEED)
    assert page.locator(".said li").count() > 3
    assert page.locator(".sources li").count() > 3
    page.goto(address + "search/")
    assert page.locator(".documents a").count() == 7
    context.close()


@pytest.mark.parametrize(("root", "said"), [("", "this list is not filtered"), ("es/", "esta lista aparece sin filtrar")])
def test_without_javascript_a_filtered_address_says_that_it_is_not(chromium, address, root, said):
    """The number of those overdue led to the newest commitments of all, and nothing said so."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + root + "commitments/?mark=overdue")
    expect(page.locator("article noscript p")).to_contain_text(said)
    context.close()


def test_register_filters_across_its_parts(page, address):
    """A filter looks through every part of a split register, says how many fit and stands in the address."""
    page.goto(address + "commitments/")
    expect(page.locator("output").first).to_have_text(re.compile(r"\d"))
    own = page.locator("table[data-register] tbody tr").count()
    page.select_option("#f-party", "united-states")
    expect(page.locator(".register-filters output")).to_have_text(re.compile(r"^\d+ of \d+ shown$"))
    expect(page).to_have_url(re.compile("party=united-states"))
    expect(page.locator("table[data-register] tbody tr").nth(own)).to_be_attached()
    bound = page.locator("table[data-register] tbody tr").evaluate_all("rows => rows.map(row => row.dataset.party)")
    assert all("united-states" in parties.split() for parties in bound), "a ministry's promise is its state's too"
    page.locator("table[data-register] tbody tr a").last.click()
    expect(page.locator(".history")).to_be_visible()


def test_register_sorts_as_its_language_does(page, address):
    """In Spanish an accent does not move a name: Ángel stands beside Angel; what is empty stands last."""
    page.goto(address + "es/commitments/?sort=due")
    expect(page.locator("th[data-key=due]")).to_have_attribute("aria-sort", "ascending")
    days = page.locator("table[data-register] tbody tr td:nth-child(4)").evaluate_all(
        "cells => cells.map(cell => cell.querySelector('time')?.dateTime || '')"
    )
    filled = [day for day in days if day]
    assert filled == sorted(filled) and days[: len(filled)] == filled
    page.goto(address + "es/people/?sort=name")
    expect(page.locator("th[data-key=name]")).to_have_attribute("aria-sort", "ascending")
    expect(page.locator("output").first).to_have_text(re.compile(r"\d"))
    names = page.locator("table[data-register] tbody tr td:first-child").all_inner_texts()
    ordered = page.evaluate("names => [...names].sort(new Intl.Collator('es', {sensitivity: 'base'}).compare)", names)
    assert names == ordered


def test_filter_that_fits_nothing_says_so(page, address):
    """An empty table has words that help, and clearing the filters brings everything back."""
    page.goto(address + "meetings/?q=zzzqqqxxyy")
    expect(page.locator(".register-filters output")).to_have_text(re.compile("^None of"))
    page.click(".register-filters button[type=reset]")
    expect(page.locator("table[data-register] tbody tr").first).to_be_visible()
    expect(page).to_have_url(address + "meetings/")


def test_slash_leads_to_search(page, address):
    """On a brief the key / opens the search page; on the search page it goes to the field."""
    page.goto(address + SEED)
    page.keyboard.press("/")
    page.wait_for_url(address + "search/")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "q"


def test_statement_has_an_address(page, address):
    """A statement's own link leads back to it."""
    page.goto(address + SEED)
    page.locator(".permalink").first.click()
    expect(page).to_have_url(re.compile("#said-"))
    expect(page.locator(".said > li:target")).to_have_count(1)
