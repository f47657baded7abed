"""Titles of the site have dashes between two names: who copies one finds it, and so does whoever types a hyphen."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def find(page, address: str, register: str, query: str) -> tuple[str, str]:
    """How many are told, and the first that is found."""
    page.goto(f"{address}{register}?q={query}")
    output, first = (
        page.locator("form.filters output"),
        page.locator(".results > li > a, .register tbody tr:not([hidden]) a").first,
    )
    expect(output).to_have_text(re.compile(r"[1-9]"))
    return output.inner_text(), first.inner_text()


@pytest.mark.parametrize(
    ("register", "title"),
    [
        ("search/", "Mexico–US tariff talks"),
        ("search/", "U.S.–Mexico High-Level Economic Dialogue"),
        ("es/search/", "Conversaciones arancelarias México–Estados Unidos"),
        ("frameworks/", "Mexico–US tariff talks"),
        ("es/frameworks/", "Conversaciones arancelarias México–Estados Unidos"),
    ],
)
def test_a_title_is_found_by_any_of_its_hyphens(page, address, register, title):
    found = [find(page, address, register, title.replace("–", sign)) for sign in "–-\u2011—"]
    assert found[0][1] == title and set(found) == {found[0]}
