"""Search as a newsroom uses it, on the built real series: short forms, misspellings, dates, what fails to load."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site.conftest import open_watched
from tests.site.desk import TOLD

QUERIES = Path(__file__).parent / "queries"
ASKING = (Path(__file__).parent / "queries.js").read_text("utf-8")
CLEAR = "() => document.forms[0].addEventListener('submit', () => document.querySelector('.results').replaceChildren(), true)"
"""As each question is sent: before, the last of the answer before may come; right after, what is kept is there already."""
AT_LEAST = 57
"""Of the sixty queries of each language."""

pytestmark = pytest.mark.browser
one_worker = pytest.mark.xdist_group("search")
"""Whose page is opened once."""


@pytest.fixture(scope="module")
def search(tabs, address) -> Iterator[Callable[[str], Page]]:
    """The search page of a language, opened once for all that only ask it something, one after the other."""
    with ExitStack() as opened:

        @cache
        def open_search(root: str) -> Page:
            page = opened.enter_context(open_watched(tabs, address))
            page.goto(f"{address}{root}search/")
            return page

        yield open_search


def ask(page, query: str) -> list[str]:
    """The paths of the first three results."""
    page.evaluate(CLEAR)
    page.fill("#q", query)
    page.press("#q", "Enter")
    page.wait_for_selector(".results > li > a")
    return page.eval_on_selector_all(".results > li > a", "links => links.slice(0, 3).map(link => link.pathname)")


def find_missed(page, root: str, queries: str) -> tuple[list[str], int]:
    """The queries of a file whose page is not among the first three results, and how many there are. The first is typed."""
    pairs = [line.split("\t") for line in (QUERIES / queries).read_text("utf-8").splitlines()]
    answers = [ask(page, pairs[0][0]), *page.evaluate(ASKING, [query for query, _ in pairs[1:]])]
    return [query for (query, wanted), found in zip(pairs, answers, strict=True) if f"/{root}{wanted}" not in found], len(pairs)


@one_worker
@pytest.mark.parametrize("language, root", [("en", ""), ("es", "es/")])
def test_queries_find_their_page(search, language, root):
    """Of sixty queries that a newsroom would type, at least 57 have the page that is meant among the first three results."""
    missed, asked = find_missed(search(root), root, f"{language}.tsv")
    assert asked == 60
    assert asked - len(missed) >= AT_LEAST, missed


@one_worker
@pytest.mark.parametrize("language, root", [("en", ""), ("es", "es/")])
def test_further_queries_find_their_page(search, language, root):
    """Names, short forms, offices, places, days and themes as they are typed in a hurry: of twenty, nineteen are right."""
    missed, asked = find_missed(search(root), root, f"further-{language}.tsv")
    assert asked > 40
    assert len(missed) * 20 <= asked, missed


@pytest.mark.parametrize(
    "root, typed, alien", [("es/", "cattle ban", "Screwworm and cattle"), ("", "Cancillería", "Secretaría")]
)
def test_excerpt_is_not_the_list_of_names(page, address, root, typed, alien):
    """A page is found by its names in other languages; what is shown of it are its own words."""
    page.goto(f"{address}{root}search/?q={typed}")
    first = page.locator(".results > li").first
    expect(first.locator(".excerpt")).to_have_text(re.compile(r"\w"))
    expect(first.locator(".excerpt")).not_to_contain_text(alien)


def test_three_letters_are_no_slip_of_another_word(page, address):
    """`CFE` is not asked back as `café`; four letters may be one."""
    page.goto(address + "search/")
    suggest = """async (words) => {
      const { suggest } = await import(new URL("../assets/spelling.js", location));
      return words.map((word) => suggest(word, ["café"]));
    }"""
    assert page.evaluate(suggest, ["CFE", "cafe", "caffe"]) == ["", "café", "café"]


@one_worker
def test_whole_word_is_meant(search):
    """Corn finds maize first; no senator whose name begins so."""
    page = search("")
    assert "/agriculture/biotech-corn/" in ask(page, "corn")
    assert "Cornyn" not in "".join(page.locator(".results > li > a").all_inner_texts()[:3])


@one_worker
@pytest.mark.parametrize(
    "root, name",
    [
        ("", "T-MEC"),
        ("", "tmec"),
        ("", "USMCA"),
        ("", "free trade agreement"),
        ("es/", "USMCA"),
        ("es/", "T-MEC"),
        ("es/", "tratado de libre comercio"),
    ],
)
def test_name_stands_before_all_who_speak_of_it(search, root, name):
    """A short form or a kind, with or without hyphen, in any language, finds its bearer before a topic of that word."""
    assert ask(search(root), name)[0] == f"/{root}frameworks/usmca/"


@one_worker
@pytest.mark.parametrize("root", ["", "es/"])
@pytest.mark.parametrize(
    "typed, wanted",
    [
        ("Sheinbaum", "people/claudia-sheinbaum/"),
        ("trump", "people/donald-trump/"),
        ("Rosa Icela", "people/rosa-icela-rodriguez/"),
        ("García Harfuch", "people/omar-garcia-harfuch/"),
    ],
)
def test_part_of_a_name_finds_the_person_first(search, root, typed, wanted):
    """Who types a surname means whoever bears it, before the meetings that have it in their titles."""
    assert ask(search(root), typed)[0] == f"/{root}{wanted}"


@one_worker
@pytest.mark.parametrize(
    "root, typed, wanted",
    [
        ("", "President Sheinbaum", "people/claudia-sheinbaum/"),
        ("", "ambassador Salazar", "people/ken-salazar/"),
        ("es/", "secretaria Bárcena", "people/alicia-barcena/"),
        ("es/", "Departamento de Estado", "organizations/us-department-of-state/"),
    ],
)
def test_name_behind_a_title_and_beginning_of_a_name_find_who_bears_it(search, root, typed, wanted):
    assert ask(search(root), typed)[0] == f"/{root}{wanted}"


def test_name_is_no_answer_where_its_kind_is_not_asked_for(page, address):
    """Who has chosen meetings gets meetings."""
    page.goto(address + "search/?q=Sheinbaum&kind=meeting")
    page.wait_for_selector(".results > li")
    assert set(page.eval_on_selector_all(".results > li", "found => found.map(one => one.dataset.kind)")) == {"meeting"}


@pytest.mark.parametrize(
    "root, typed, together, wanted",
    [
        ("", "screw worm", "screwworm", "agriculture/screwworm-and-cattle/"),
        ("", "Buen Rostro", "Buenrostro", "people/raquel-buenrostro/"),
        ("es/", "Buen Rostro", "Buenrostro", "people/raquel-buenrostro/"),
        ("es/", "gusanobarrenador", "gusano barrenador", "agriculture/screwworm-and-cattle/"),
    ],
)
def test_words_are_found_apart_and_together(page, address, root, typed, together, wanted):
    """As the pages write them; the page says so, and offers what was typed, for what stands there so."""
    page.goto(f"{address}{root}search/")
    assert ask(page, typed)[0] == f"/{root}{wanted}"
    expect(page.locator(".hint")).to_contain_text(f"“{together}”")
    page.locator(".hint a").click()
    expect(page.locator("#q")).to_have_value(f'"{typed}"')
    expect(page.locator(".hint")).not_to_contain_text(f"“{together}”")


@pytest.mark.parametrize("root", ["", "es/"])
def test_part_of_a_word_is_asked_back_as_that_word(page, address, root):
    """No other word that is some letters away, and a name as a name."""
    page.goto(f"{address}{root}search/?q=Rostro")
    expect(page.locator(".hint a")).to_have_text("Buenrostro")


def test_name_is_not_asked_back_as_another_word(page, address):
    """Words that stand on no page together: where one is a person's name it is left as it is."""
    page.goto(f"{address}search/?q=Durán screwworm")
    expect(page.locator("#search-page output")).to_have_text(re.compile("Nothing found"))
    page.wait_for_selector(TOLD)
    assert {*page.locator(".hint a:not([hreflang])").all_inner_texts()} <= {"Durán", "screwworm"}


@pytest.mark.parametrize("root, typed, meant", [("", "screworm", "screwworm"), ("es/", "varrenador", "barrenador")])
def test_misspelt_word_is_asked_back(page, address, root, typed, meant):
    """A word that no page has finds nothing, and the one that is meant is a link to its results."""
    page.goto(f"{address}{root}search/?q={typed}")
    page.locator(".hint a", has_text=meant).click()
    expect(page.locator(".results > li").first).to_be_visible()
    expect(page.locator("#q")).to_have_value(meant)


@pytest.mark.parametrize(
    "root, typed, meant",
    [
        ("", "Otay Messa", "Otay mesa"),
        ("es/", "guardia nasional", "guardia nacional"),
        ("", "tomato suspension agreement", "tomato agreement"),
    ],
)
def test_words_that_no_page_has_together_are_asked_back(page, address, root, typed, meant):
    """Each is known, or begins one that is; one is near a word that finds something, or the rest finds it."""
    page.goto(f"{address}{root}search/?q={typed}")
    page.locator(".hint a", has_text=meant).click()
    expect(page.locator(".results > li").first).to_be_visible()
    assert page.input_value("#q") == meant


def test_nonsense_finds_nothing(page, address):
    """What no page has is said to be on none, where part of it is so begun too."""
    page.goto(address + "search/?q=asdfgh")
    expect(page.locator("#search-page output")).to_have_text("No page has “asdfgh”.")
    assert page.locator(".results > li").count() == 0
    expect(page.locator(".search-help")).to_be_visible()


def test_other_language_is_offered_when_it_knows_more(page, address):
    """Spanish words on the English side lead to what the Spanish side has."""
    page.goto(address + "search/?q=Ninguna fuente consultada")
    expect(page.locator("#search-page a[hreflang|=es]")).to_have_attribute("href", re.compile("/es/search/"))


def test_other_language_is_not_offered_for_what_it_does_not_have(page, address):
    """A misspelt word is asked back; that the other language has something like it is no answer."""
    page.goto(address + "search/?q=screworm")
    expect(page.locator(".hint a")).to_have_text("screwworm")
    page.wait_for_selector(TOLD)
    assert page.locator("#search-page a[hreflang|=es]").count() == 0


def test_key_to_search_can_be_switched_off(page, address):
    """For those who speak to their computer a single letter must not act; the choice holds on other pages."""
    page.goto(address + "search/")
    page.locator("#slash").uncheck()
    page.goto(address + "meetings/")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement === document.body") and page.url == address + "meetings/"
    page.goto(address + "search/")
    page.locator("#slash").check()
    page.goto(address + "method/")
    page.keyboard.press("/")
    expect(page).to_have_url(address + "search/")


def test_statements_and_sources_are_kinds(page, address):
    """Both can be chosen, several values at once, with a count beside each; a statement leads to its own place."""
    page.goto(address + "search/?q=screwworm&kind=statement&kind=source")
    page.wait_for_selector(".results > li")
    kinds = page.eval_on_selector_all(".results > li", "found => found.map(one => one.dataset.kind)")
    assert set(kinds) <= {"statement", "source"}
    expect(page.locator(".chosen button")).to_have_count(3)
    expect(page.locator("#f-topic option[value=agriculture]")).to_have_text(re.compile(r"\(\d+\)"))
    page.goto(address + "search/?q=screwworm&kind=statement")
    page.locator(".results > li > a").first.click()
    expect(page.locator(".said > li:target")).to_be_visible()


def test_index_that_does_not_load_is_no_answer(tabs, address):
    """Where a piece of the index cannot be had the page says so and offers to try again, which works."""
    with tabs.open(address) as page:
        page.route("**/pagefind/index/**", lambda route: route.abort())
        page.goto(address + "search/?q=fentanyl")
        expect(page.locator("#search-page output")).to_have_text(re.compile("could not be loaded"))
        page.unroute("**/pagefind/index/**")
        page.click(".again")
        expect(page.locator(".results > li").first).to_be_visible()


def test_first_result_is_on_a_phones_first_screen(tabs, address):
    """The filters are folded away there."""
    with tabs.open(address, 390, 844) as page:
        page.goto(address + "search/?q=fentanyl")
        assert page.locator(".results > li").first.bounding_box()["y"] < 780


def test_keys_go_through_results(page, address):
    """Down from the field, up and Escape back; the key that leads to search can be switched off."""
    page.goto(address + "search/?q=fentanyl")
    page.wait_for_selector(".results > li")
    page.focus("#q")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement === document.querySelectorAll('.results > li > a')[1]")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "q"
    page.uncheck("#slash")
    page.goto(address + "method/")
    page.keyboard.press("/")
    assert page.url.endswith("method/")
