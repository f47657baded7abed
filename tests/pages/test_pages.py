"""Every kind of page, in both languages, against the Markdown a reviewer has read."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from briefing.pages.overviews.offline import render_offline
from briefing.pages.overviews.query import render_query
from briefing.pages.shared.context import PageContext
from briefing.site_links import SiteLinks
from briefing.sitefile import Extras
from briefing.urls import REGISTERS
from tests.conftest import EXAMPLE, ROOT, UPDATE, write_full
from tests.trees import find_locale, open_edition, write_tree

GOLDEN = Path(__file__).parent / "golden"
PAGES = {
    "home": "index.md",
    "topic": "trade/index.md",
    "subtopic": "trade/maize/index.md",
    "meeting": "meetings/2023-05-04-harbour-talks/index.md",
    "meeting-without-commitments": "meetings/2024-02-01-second-harbour-talks/index.md",
    "commitment": "commitments/2023-05-04-lower-fees/index.md",
    "commitment-overdue": "commitments/2024-02-01-keep-fees-low/index.md",
    "person": "people/ana-varga/index.md",
    "organization": "organizations/aldovia/index.md",
    "framework": "frameworks/coast-treaty/index.md",
    "source": "sources/aldport-gazette/index.md",
    "register-meetings": "meetings/index.md",
    "register-commitments": "commitments/index.md",
    "register-people": "people/index.md",
    "register-sources": "sources/index.md",
    "search": "search/index.md",
}
"""Of the example."""
FULL = {
    "full-home": "index.md",
    "full-meeting": "meetings/2024-09-10-catch-talks/index.md",
    "full-commitment": "commitments/2024-09-10-widen-the-nets/index.md",
    "full-person": "people/ben-orlo/index.md",
    "register-statements": "statements/index.md",
    "register-lineage": "lineage/index.md",
    "register-organizations": "organizations/index.md",
    "register-frameworks": "frameworks/index.md",
    "calendar": "calendar/index.md",
    "changes": "changes/index.md",
    "scoreboard": "scoreboard/index.md",
    "compare": "compare/index.md",
    "matrix": "matrix/index.md",
    "charts": "figures/index.md",
    "data": "data/index.md",
    "dictionary": "data/dictionary/index.md",
    "releases": "data/releases/index.md",
    "glossary": "glossary/index.md",
    "method": "method/index.md",
    "about": "about/index.md",
    "moved": "people/benno-orlo/index.md",
    **{f"rows-{kind}": f"{kind}/rows.json" for kind in (*REGISTERS, "statements", "lineage")},
    "card": "commitments/2024-09-10-widen-the-nets/card.html",
}
"""Of the full example."""
ASKED_FOR = {"offline": render_offline, "query": render_query}
"""Of the example, where a series or a build asks for such a page."""
AS_OF = date(2025, 3, 1)


@pytest.fixture(scope="module")
def trees(tmp_path_factory) -> Callable[[bool, str], dict[str, bytes]]:
    """The trees of both examples, each written once."""
    small, whole = tmp_path_factory.mktemp("example"), tmp_path_factory.mktemp("full")
    shutil.copytree(EXAMPLE, small / "briefs")
    write_full(whole)

    @cache
    def write(is_full: bool, language: str) -> dict[str, bytes]:
        return write_tree(whole if is_full else small, language, AS_OF)

    return write


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", [*PAGES, *FULL])
def test_page_reads_as_reviewed(trees, name, language):
    """Each kind of page gives just the text of its golden file."""
    path = {**PAGES, **FULL}[name]
    _compare(trees(name in FULL, language)[path].decode(), f"{name}.{language}{Path(path).suffix}")


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", ASKED_FOR)
def test_page_that_somebody_asked_for_reads_as_reviewed(house, name, language):
    edition = open_edition(house.briefs, AS_OF)
    links = SiteLinks(language, edition.series.languages, "", Extras(has_query=True))
    page = ASKED_FOR[name](PageContext(edition, find_locale(edition, language), links))
    _compare(page.content.decode(), f"{name}.{language}.md")


def _compare(text: str, name: str) -> None:
    golden = GOLDEN / name
    if UPDATE:
        golden.write_text(text, "utf-8")
    assert text == golden.read_text("utf-8"), golden.name


@pytest.mark.parametrize(("language", "place"), [("en", "about/#corrections"), ("es", "about/#correcciones")])
def test_without_a_repository_the_page_about_says_how_to_suggest_a_correction(house, language, place):
    """The place is there: the heading of the page that every series begins with."""
    assert f'<a href="../../{place}">' not in _page(language, house, PAGES["meeting"])
    house.write("series.yml", re.sub(r"(?m)^repository: .*\n", "", (house.briefs / "series.yml").read_text("utf-8")))
    assert f'<a href="../../{place}">' in _page(language, house, PAGES["meeting"])
    headings = re.findall(r"(?m)^## (.+)$", (ROOT / "docs" / language / "about.md").read_text("utf-8"))
    assert place.partition("#")[2] in [heading.lower() for heading in headings]


def test_missing_translation_is_shown_and_marked(house):
    """A text without a translation appears in the other language, marked, with its lang."""
    house.change("meetings/2023-05-04-harbour-talks.yml", "  es: Conversaciones portuarias en Aldport\n", "")
    page = _page("es", house, PAGES["meeting"])
    assert '<span lang="en">Harbour talks in Aldport</span> <span class="mark" lang="es">aún sin traducir</span></h1>' in page


def test_older_translation_is_marked(house):
    """A language whose text was changed earlier than the other's says so; the newer one does not."""
    house.change("topics/trade.yml", "order: 1", "order: 1\nrevised:\n  en: 2024-05-01\n  es: 2024-01-01")
    assert "anterior a la versión vigente de su original" in _page("es", house, PAGES["topic"])
    assert "older than its original" not in _page("en", house, PAGES["topic"])


def test_renamed_entry_keeps_its_old_address(house):
    """The old address leads to the new one."""
    house.change("people/ana-varga.yml", "sort_name", "was: [anna-varga]\nsort_name")
    assert '<a href="../ana-varga/">Ana Varga</a>' in _page("en", house, "people/anna-varga/index.md")


def test_status_holds_for_the_day_asked(house):
    """The same series as of an earlier day shows the earlier status."""
    early = _page("en", house, PAGES["commitment"], date(2023, 10, 1))
    late = _page("en", house, PAGES["commitment"], date(2024, 6, 1))
    assert "status:in-progress" in early and "status:fulfilled" not in early
    assert "status:fulfilled" in late


def _page(language, house, path, as_of=AS_OF) -> str:
    return write_tree(house.project, language, as_of)[path].decode()


def test_examples_wait_for_a_history(house):
    """Before any history begins the method page gives no example, and later it gives one a status with its reason."""
    (house.project / "docs" / "en").mkdir(parents=True)
    (house.project / "docs" / "en" / "method.md").write_text("# Method\n\n[[examples]]\n", "utf-8")
    (house.project / "docs" / "en" / "about.md").write_text("# About\n", "utf-8")
    assert "<li>" not in _page("en", house, "method/index.md", date(2023, 5, 4))
    assert "Lower" in _page("en", house, "method/index.md")


def test_sources_are_counted_by_worth(house):
    """The method page counts the sources of each worth, those with an archived copy and those with a day of reading."""
    house.change("sources/joint-communique.yml", "tier:", "reprint_of:\n  en: A text\n  es: Un texto\ntier:")
    house.change("sources/aldovia-readout.yml", "language: en", "retrieved_on: 2024-02-03\nlanguage: en")
    (house.project / "docs" / "en").mkdir(parents=True)
    (house.project / "docs" / "en" / "method.md").write_text("# Method\n\n[[source_worth]]\n", "utf-8")
    (house.project / "docs" / "en" / "about.md").write_text("# About\n", "utf-8")
    page = _page("en", house, "method/index.md")
    for worth, count in (("Official document", 1), ("Independent record", 0), ("Press or analysis", 1), ("Copy", 1)):
        assert f"<td>{worth}</td><td>{count}</td>" in page
    assert "<li>1 has an archived copy</li><li>1 says on which day it was read</li>" in page
