"""What does not come is never taken for an answer; what a reader did before a script came stays; lists have one order."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from briefing.text import name_order
from tests.site.late import let_come

pytestmark = pytest.mark.browser
PARTS = [
    ("commitments/?mark=overdue", "register.js"),
    ("es/people/", "facets.js"),
    ("search/?q=corn", "find.js"),
    ("es/search/?q=maiz", "spelling.js"),
    ("compare/", "compare.js"),
]


@pytest.fixture
def tab(tabs, address) -> Iterator[Page]:
    """A page that may meet errors: they are what is tried."""
    with tabs.open(address) as page:
        yield page


@pytest.mark.parametrize(("path", "lost"), PARTS)
def test_a_script_that_does_not_come_is_said(tab, address, path, lost):
    """The page does not stand there as if its filters had been asked; where all comes, nothing is said."""
    tab.goto(address + path)
    expect(tab.locator("[data-lost]")).to_be_hidden()
    tab.route(f"**/assets/{lost}", lambda route: route.abort())
    tab.goto("about:blank")
    tab.goto(address + path)
    expect(tab.locator("[data-lost]")).to_have_text(re.compile("Load the page again|Vuelva a cargarla"))


def test_meetings_that_do_not_come_are_said(tab, address):
    """Without their list there is nothing to choose from; the parties can be compared all the same."""
    tab.route("**/compare/meetings.json", lambda route: route.abort())
    tab.goto(f"{address}es/compare/")
    expect(tab.locator("[data-lost]")).to_have_text(re.compile("Vuelva a cargarla"))
    expect(tab.locator(".compare-filters")).to_be_hidden()
    expect(tab.locator(".compare-choice").first).to_be_visible()


def test_results_that_do_not_come_are_said(tab, address):
    """The number of results is no answer where the results are missing; another try brings them."""
    tab.route("**/*.pf_fragment", lambda route: route.abort())
    tab.goto(f"{address}search/?q=corn")
    expect(tab.locator("output")).to_have_text(re.compile(r"^\d+ results\. Part of the index could not be loaded"))
    tab.unroute("**/*.pf_fragment")
    tab.get_by_role("button", name="Try again").click()
    expect(tab.locator(".results > li")).to_have_count(8)
    expect(tab.locator("output")).to_have_text(re.compile(r"^\d+ results$"))


def test_a_choice_before_the_script_stays(tab, address):
    """Who chooses while the script is on its way has chosen; what the address says goes first."""
    held = []
    tab.route("**/assets/register.js", lambda route: held.append(route))
    tab.goto(f"{address}commitments/", wait_until="commit")
    tab.select_option("#f-topic", "trade")
    let_come(tab, held)
    expect(tab).to_have_url(f"{address}commitments/?topic=trade")
    expect(tab.locator("#f-topic")).to_have_value("trade")
    tab.goto(f"{address}commitments/?topic=security", wait_until="commit")
    tab.select_option("#f-topic", "trade")
    let_come(tab, held)
    expect(tab.locator("#f-topic")).to_have_value("security")


@pytest.mark.parametrize("root", ["", "es/"])
@pytest.mark.parametrize("name", ["people", "organizations"])
def test_names_have_one_order(tab, address, root, name):
    """A list that a script orders by name stands as the page does without it."""
    tab.goto(f"{address}{root}{name}/?sort=name")
    expect(tab.locator("th[aria-sort=ascending]")).to_have_count(1)
    expect(tab.locator(".register-filters output")).to_have_text(re.compile(r"\b(\d+) \w+ \1\b.*·"))
    names = tab.locator("tbody td.main > a").all_inner_texts()
    assert len(names) > 50 and names == sorted(names, key=name_order)


def test_a_day_finds_its_meeting_in_the_register(tab, address):
    """In the form in which days are written in data."""
    tab.goto(f"{address}meetings/?q=2023-02-04")
    expect(tab.locator(".register-filters output")).to_have_text(re.compile("^1 of"))
