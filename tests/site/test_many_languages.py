"""A series of five languages, five topics and three parties: every language leads to every other and fits, all are shown."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

import pytest

from tests.site.barriers import COLOURS, MODULES, RULES, find_barriers, put_axe_into
from tests.site.conftest import CHROMIUM, require
from tests.site.many import LANGUAGES, TAGS, TOPICS, build_many
from tests.site.real import serve

pytestmark = [pytest.mark.build, pytest.mark.xdist_group("many languages")]

PAGES = ("", "trade/", "fish/", "meetings/2023-05-04-harbour-talks/", "commitments/", "about/", "search/")
FEW_PAGES = (
    "",
    "trade/",
    "meetings/2023-05-04-harbour-talks/",
    "commitments/2023-05-04-lower-fees/",
    "commitments/",
    "method/",
)


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    return build_many(tmp_path_factory.mktemp("many"))


@pytest.fixture(scope="module")
def many_address(site):
    require(CHROMIUM, "there is no chromium here: on Debian, apt-get install chromium")
    with serve(site) as found:
        yield found


@pytest.fixture
def narrow(chromium, many_address):
    """A page on the narrowest phone."""
    context = chromium.new_context(viewport={"width": 320, "height": 640})
    yield context.new_page()
    context.close()


def read(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PAGES)
def test_every_language_leads_to_every_other(site, language, path):
    """On each page the switch lists all other languages by their own names, and each link is the same page in that one."""
    address = LANGUAGES[language][1] + path
    links = re.findall(r'<a class="mast-language" lang="(\w+)" hreflang="\1" href="([^"]+)">([^<]+)</a>', read(site, address))
    found = {lang: (name, posixpath.normpath(posixpath.join(address, href))) for lang, href, name in links}
    expected = {
        other: (name, posixpath.normpath(root + path)) for other, (name, root) in LANGUAGES.items() if other != language
    }
    assert found == expected
    assert all((site / where / "index.html").is_file() for _, where in found.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_says_its_language_and_direction(site, language):
    """The root of each page has its language; Arabic is marked as written from right to left, Greek is not."""
    direction = "rtl" if language == "ar" else "ltr"
    for path in PAGES:
        assert f'<html lang="{TAGS.get(language, language)}" dir="{direction}"' in read(site, LANGUAGES[language][1] + path)
    card = site / "commitments" / "2023-05-04-lower-fees" / "card.html"
    card = site / LANGUAGES[language][1] / card.relative_to(site)
    assert f'<html lang="{TAGS.get(language, language)}" dir="{direction}">' in card.read_text("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_interface_speaks_the_language(site, language):
    """Menu, headings and the switch of colours are in the page's own words, also where they lie beside the entries."""
    said = {"en": ("Home", "Switch to dark"), "es": ("Inicio", "Cambiar a oscuro")}
    home, dark = said.get(language, (f"{language}·Home", f"{language}·Colours: light. Switch to dark"))
    page = read(site, LANGUAGES[language][1])
    assert f">{home}</a>" in page.split('id="menu"')[1]
    assert dark in page


def test_five_topics_stand_in_the_masthead(site):
    """Every topic has its link and its own colour; none is cut off."""
    mast = read(site, "").split('<div class="mast-tools">')[0]
    found = re.findall(r'class="mast-link t-([a-z]+)"', mast)
    assert found == ["trade", *TOPICS]
    look = (site / "assets" / "look.css").read_text("utf-8")
    colours = [re.search(rf"--topic-{topic}:(#\w+)", look)[1] for topic in found]
    assert len(set(colours)) == 5


def test_three_parties_have_their_readouts_and_scores(site):
    """The third party has a readout of its own on the meeting, and stands in the scoreboard and in the filters."""
    meeting = read(site, "meetings/2023-05-04-harbour-talks/").split('<div class="readouts">')[1]
    assert "Celdonia watches the fees" in meeting and "Aldovia says so alone" in meeting
    assert "Celdonia" in read(site, "scoreboard/")
    assert '<option value="celdonia"' in read(site, "statements/")


def test_every_language_is_an_alternate_of_every_page(site):
    """Search engines are told of all languages of a page, and of the first as the one for everybody else."""
    found = re.findall(r'<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)">', read(site, "ar/trade/"))
    expected = {lang: f"https://example.org/briefs/{root}trade/" for lang, (_, root) in LANGUAGES.items()}
    assert dict(found) == expected | {"x-default": "https://example.org/briefs/trade/"}


def test_lost_page_speaks_every_language(site):
    """Where there is no page, each language says so and leads to its own home."""
    lost = (site / "404.html").read_text("utf-8")
    for language, (_, root) in LANGUAGES.items():
        assert f'lang="{TAGS.get(language, language)}" dir="{"rtl" if language == "ar" else "ltr"}"' in lost
        assert f'href="/briefs/{root or "."}"' in lost
    assert "ar·Page not found" in lost


def test_hand_written_page_of_another_language_is_marked(site):
    """A page that is not translated is shown in the language it has, and says so."""
    page = read(site, "fr/about/")
    assert ' data-pagefind-body lang="en" dir="auto">' in page
    assert "fr·not yet in English" in page
    assert 'data-pagefind-body lang="' not in read(site, "es/about/")


@pytest.mark.browser
@pytest.mark.parametrize("root", [root for _, root in LANGUAGES.values()])
def test_switch_can_be_used_on_the_narrowest_phone(narrow, many_address, root):
    """At 320 px the list opens inside the screen, Escape closes it, and a language in it leads to its page."""
    narrow.goto(many_address + root + "trade/")
    assert narrow.evaluate("document.documentElement.scrollWidth") <= 320
    opener = narrow.locator(".mast-languages summary")
    links = narrow.locator(".mast-languages .mast-language")
    opener.focus()
    narrow.keyboard.press("Enter")
    assert links.count() == 4
    for index in range(4):
        box = links.nth(index).bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= 320 and box["height"] >= 24
    narrow.keyboard.press("Escape")
    assert not links.first.is_visible()
    assert opener.evaluate("summary => document.activeElement === summary")
    opener.click()
    links.last.click()
    last = [other for other in LANGUAGES.values() if other[1] != root][-1]
    narrow.wait_for_url(many_address + last[1] + "trade/")


@pytest.mark.browser
@pytest.mark.parametrize("root", ["", "ar/"])
def test_pages_fit_their_screen_in_both_directions(chromium, many_address, root):
    """No page is wider than the screen, whichever way it is written."""
    context = chromium.new_context()
    page = context.new_page()
    for path in FEW_PAGES:
        page.goto(many_address + root + path)
        for width in (320, 768, 1024, 1240, 1440):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, root + path
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("root", ["", "fr/", "ar/"])
def test_no_barriers_in_many_languages(chromium_for_axe, many_address, root):
    """axe finds nothing on a few pages of each, with the list of languages open; in the dark only colours can differ."""
    require(MODULES.is_dir(), "the checks in package.json are not installed: npm ci --ignore-scripts")
    found = []
    screen = {"width": 360, "height": 900}
    context = chromium_for_axe.new_context(viewport=screen, bypass_csp=True, reduced_motion="reduce")
    page = context.new_page()
    for path in FEW_PAGES:
        page.goto(many_address + root + path)
        page.locator(".mast-languages summary").click()
        put_axe_into(page)
        for scheme, asked in (("light", RULES), ("dark", COLOURS)):
            page.emulate_media(color_scheme=scheme)
            found += [f"{root}{path} {scheme}: {fault}" for fault in find_barriers(page, asked)]
    context.close()
    assert found == []
