"""What stays with a reader: place and filters across languages, colours without scripts, a lost reader's language."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

SEED = "meetings/2023-02-04-ebrard-us-congress-delegation-ernst/"
PAPER = {"light": "rgb(251, 250, 247)", "dark": "rgb(21, 23, 27)"}

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("at", ["commitments/?q=corn&topic=trade", "search/?q=corn&kind=meeting", f"{SEED}#source-2"])
def test_the_switch_keeps_the_place(page, address, at):
    """Query, filters and anchor are the same on the page in the other language."""
    page.goto(address + at)
    page.click(".mast-language")
    expect(page).to_have_url(address + "es/" + at)


def test_the_switch_keeps_the_heading(page, address):
    """A heading is called otherwise in the other language, and is still the one that is shown."""
    page.goto(address + SEED)
    page.evaluate("location.hash = '#who-took-part'")
    page.click(".mast-language")
    expect(page).to_have_url(address + "es/" + SEED + "#quienes-participaron")


def test_the_switch_keeps_the_colours(page, address):
    """What was chosen in one language holds in the other, with the first paint."""
    page.goto(address)
    page.locator("[data-choice]:visible").click()
    page.locator("[data-choice]:visible").click()
    page.route("**/site.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(address + "es/", wait_until="domcontentloaded")
    assert _paper(page) == PAPER["dark"]


def test_contents_are_of_one_size(page, address):
    """A heading below another one was larger than it in the list of contents."""
    page.goto(address + "es/editing/")
    links = page.locator(".md-sidebar--secondary .md-nav__link")
    sizes = links.evaluate_all("links => links.map(link => [getComputedStyle(link).fontSize, getComputedStyle(link).color])")
    assert len(sizes) > 4
    assert len({tuple(size) for size in sizes}) == 1


def test_a_status_stands_on_the_line_of_its_sentence(page, address):
    """Its word sat higher than the mark, the link and the words behind it."""
    page.goto(address + "commitments/2023-02-04-seek-corn-solution/")
    steps = page.evaluate("""[...document.querySelectorAll(".status-line .chip, .in-short .chip")].map(chip => {
      const [own, next] = [chip.lastChild, chip].map(before => {
        const foot = document.createElement("span");
        foot.style.cssText = "display:inline-block; width:0; height:0";
        before.after(foot);
        return foot;
      });
      return Math.abs(own.getBoundingClientRect().bottom - next.getBoundingClientRect().bottom);
    })""")
    assert len(steps) == 2 and max(steps) < 0.5


@pytest.mark.parametrize("path", ["", SEED, "es/commitments/", "404.html"])
@pytest.mark.parametrize("scheme", PAPER)
def test_colours_need_no_script(chromium, address, path, scheme):
    """Each page has the colours of the reader's system, also where no script runs."""
    context = chromium.new_context(color_scheme=scheme, java_script_enabled=False)
    page = context.new_page()
    page.goto(address + path)
    assert _paper(page) == PAPER[scheme]
    context.close()


@pytest.mark.parametrize(
    ("language", "first", "series"),
    [("es-AR", "Página no encontrada", "Fichas México–Estados Unidos"), ("fr-FR", "Page not found", "Mexico–US briefs")],
)
def test_a_lost_reader_is_told_in_their_language(chromium, address, language, first, series):
    """The browser's language comes first where the series has it; the others still follow."""
    context = chromium.new_context(locale=language)
    page = context.new_page()
    page.goto(address + "404.html")
    assert page.locator("h2").all_inner_texts()[0] == first
    assert page.locator("article > *").all_inner_texts()[0] == "404"
    assert page.locator("h2").count() == 2 and page.title() == f"{first} · 404 · {series}"
    assert page.evaluate("document.documentElement.lang").startswith(language[:2] if language.startswith("es") else "en")
    context.close()


def _paper(page) -> str:
    return page.evaluate("getComputedStyle(document.documentElement).backgroundColor")


@pytest.mark.parametrize("path", ["", SEED, "es/commitments/", "scoreboard/"])
def test_first_link_skips_the_masthead(page, address, path):
    """Tab and Enter lead past it: the next stop of the Tab key is in the page's own text."""
    page.goto(address + path)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")


@pytest.mark.parametrize("path", [SEED, "figures/", "es/commitments/"])
def test_paper_is_read_black_on_white(chromium, address, path):
    """Printed from the dark, every heading, label and number of a chart can be read on white paper."""
    page = chromium.new_page(color_scheme="dark")
    page.goto(address + path)
    page.emulate_media(media="print", color_scheme="dark")
    drawn = page.evaluate(
        """() => [...document.querySelectorAll("article :is(h1, h2, p, li, td, .label, svg text)")]
          .filter((one) => one.getClientRects().length)
          .map((one) => getComputedStyle(one)[one.closest("svg") ? "fill" : "color"])
          .map((colour) => colour.match(/[\\d.]+/g).slice(0, 3).map(Number))"""
    )
    page.close()
    assert drawn and min(1.05 / (_luminance(colour) + 0.05) for colour in drawn) >= 4.5


def _luminance(colour: list[float]) -> float:
    """Of red, green and blue from 0 to 255, by WCAG."""
    parts = (part / 255 for part in colour)
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
