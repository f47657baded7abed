"""An abbreviation with points finds the same however it is typed, on the built real series: in search and in a register."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def count(page, address: str, query: str) -> str:
    """What the search page says it found."""
    page.goto(f"{address}?q={query}")
    page.wait_for_selector(".results > li")
    return page.inner_text("#search-page output")


@pytest.mark.parametrize(
    ("root", "ways"),
    [
        ("es/", ("EE. UU.", "EE.UU.", "EE.UU", "EEUU", "E.E.U.U.", "ee. uu.", "EE UU", '"EE. UU."')),
        ("es/", ("D. C.", "D.C.", "DC")),
        ("", ("U.S.", "U. S.", "US", "u.s.", "U.S")),
        ("", ("U.S.A.", "USA", "U. S. A.")),
        ("", ("U.S. Embassy", "US Embassy", "U. S. Embassy")),
    ],
)
def test_every_way_of_writing_finds_the_same(page, address, root, ways):
    found = {way: count(page, f"{address}{root}search/", way) for way in ways}
    assert len(set(found.values())) == 1, found


def test_pages_that_write_it_otherwise_are_found(page, address):
    """Apart and together; what was found is marked in the excerpt."""
    page.goto(f"{address}es/search/?q=EEUU&kind=commitment")
    page.wait_for_selector(".results > li")
    assert page.locator(".results > li").first.locator("mark").all_inner_texts()[:2] == ["EE.", "UU."]
    page.goto(f"{address}es/search/?q=EE. UU.&kind=source")
    page.wait_for_selector(".results > li")
    texts = " ".join(page.locator(".results > li > a").all_inner_texts())
    assert "EEUU" in texts or "EE.UU." in texts


def test_a_register_knows_them_too(page, address):
    """Its rows are looked through in the page itself."""
    found = {}
    for way in ("EE. UU.", "EE.UU.", "EEUU"):
        page.goto(f"{address}es/commitments/?q={way}")
        expect(page.locator(".register-filters output")).to_have_text(re.compile(r"\d"))
        found[way] = page.inner_text(".register-filters output")
    assert len(set(found.values())) == 1 and not found["EEUU"].startswith("0 "), found
