"""Short words that most pages have, as the index tells: beside others they are not asked for, in quotation marks they are."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import expect

from tests.site.desk import TOLD

pytestmark = pytest.mark.browser
QUERIES = [
    ("", "the United States of America", "United States America"),
    ("es/", "Estados Unidos de América", "Estados Unidos América"),
    ("es/", "De la Fuente", "Fuente"),
]


def read_answer(page) -> tuple[str, list[str]]:
    """How many results are told, and where the first of them lead."""
    expect(page.locator("#search-page output")).to_have_text(re.compile(r"\d"))
    expect(page.locator(".results > li").first).to_be_visible()
    page.wait_for_selector(TOLD)  # or what is told besides is broken off, and said to be
    links = page.eval_on_selector_all(".results > li > a", "links => links.slice(0, 4).map(link => link.pathname)")
    return page.locator("#search-page output").inner_text(), links


@pytest.mark.parametrize(("root", "typed", "telling"), QUERIES)
def test_common_words_are_left_out_beside_others(page, address, real_site, root, typed, telling):
    """The number of results is that of the other words; what somebody typed still stands in the field."""
    common = json.loads((real_site / "pagefind" / f"pagefind.{'es-mx' if root else 'en-gb'}.json").read_text("utf-8"))["common"]
    assert {word.lower() for word in typed.split()} - {word.lower() for word in telling.split()} <= set(common)
    answers = []
    for query in (typed, telling):
        page.goto(f"{address}{root}search/?q={query}")
        answers.append(read_answer(page)[0])
        assert page.input_value("#q") == query
    assert answers[0] == answers[1]


def test_a_common_word_alone_is_looked_for(page, address):
    """There is no other."""
    page.goto(address + "es/search/?q=de")
    assert read_answer(page)[1]


def test_a_phrase_is_looked_for_as_it_stands(page, address):
    """In quotation marks each word counts, and their order."""
    page.goto(address + 'search/?q="Government of Mexico"')
    phrase, _ = read_answer(page)
    expect(page.locator(".results .excerpt").first).to_contain_text(re.compile("Government of Mexico", re.IGNORECASE))
    page.goto(address + 'search/?q="Government Mexico"')
    page.wait_for_selector(TOLD)
    assert page.locator("#search-page output").inner_text() != phrase
