"""The words of a language by their first letters: a question fetches those of its own, and all where it has an unknown one."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from briefing.urls import SEARCH_WORD_PARTS
from tests.site.desk import TOLD

pytestmark = pytest.mark.browser
PARTS = """async (parts) => {
  const { fold } = await import(new URL("../assets/facets.js", location));
  const { readWords } = await import(new URL("../assets/spelling.js", location));
  const read = async (name) => readWords(await (await fetch(name)).json());
  const found = await Promise.all(Array.from({ length: parts }, (_, number) => read(`words-${number}.json`)));
  const strange = found.flatMap((words, number) => words.filter((word) => fold(word).codePointAt(0) % parts !== number));
  return { strange, same: found.flat().sort().join() === (await read("words.json")).sort().join() };
}"""


@pytest.mark.parametrize("root", ["", "es/"])
def test_each_word_is_where_a_browser_looks_for_it(page, address, root):
    """Also one with an accent, and one of another script; no word is left out."""
    page.goto(f"{address}{root}search/")
    assert page.evaluate(PARTS, len(SEARCH_WORD_PARTS)) == {"strange": [], "same": True}


@pytest.mark.parametrize(
    "typed, parts", [("Mexico", {"13"}), ("México United", {"13", "21"}), ("T-MEC", {"20", "13"}), ("2023", set())]
)
def test_a_question_fetches_the_words_of_its_letters(page, address, typed, parts):
    asked = []
    page.on("request", lambda request: asked.extend(re.findall(r"/search/words-?(\d*)\.json", request.url)))
    page.goto(f"{address}search/?q={typed}")
    expect(page.locator(".results > li").first).to_be_visible()
    page.wait_for_selector(TOLD)
    assert sorted(asked) == sorted(parts)


def test_an_unknown_word_fetches_all(page, address):
    """What was meant may begin with another letter."""
    with page.expect_request("**/search/words.json"):
        page.goto(f"{address}search/?q=wexico")
    expect(page.locator(".hint a")).to_have_text("mexico")
