"""The whole tree of a language: what stands once stands in the first language's."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.series.opening import open_series
from briefing.series.standing.edition import Edition
from briefing.tree import plan_tree
from tests.trees import write_tree

DAY = date(2024, 12, 1)


@pytest.fixture
def trees(project):
    return {language: write_tree(project.project, language, DAY, "https://example.org/") for language in ("en", "es")}


def test_every_language_has_the_same_pages(trees):
    """And its own feeds, calendars, citations and assets."""
    english, spanish = ({path for path in tree if not path.startswith(("data/", "api/"))} for tree in trees.values())
    assert {"index.md", "feed.xml", "calendar.ics", "assets/look.css", "commitments/2023-05-04-lower-fees/cite.bib"} <= spanish
    assert spanish <= english


def test_what_is_written_for_coders_is_no_page(trees):
    """Of `docs/`, only the folders of languages become pages."""
    assert {"about/index.md", "method/index.md"} <= set(trees["en"])
    assert not [path for tree in trees.values() for path in tree if path.startswith(("coders", "decisions", "glossary"))]


def test_where_a_part_says_that_it_has_no_pages_there_are_none(project):
    """The preview does not look there for one."""
    opened = open_series(project.briefs)
    edition = Edition(opened.series, DAY)
    parts = [
        part for language in opened.locales for part in plan_tree(edition, opened.locales, language, project.project / "docs")
    ]
    without = [file.path for part in parts if not part.has_pages for file in part.render()]
    assert "feed.xml" in without and not [path for path in without if path.endswith(("index.md", "index.html"))]


def test_the_data_stand_once(trees):
    """With the sitemap and the entries themselves, in the first language's tree."""
    alone = set(trees["en"]) - set(trees["es"])
    once = {"sitemap.xml", "robots.txt", "data/series.json", "meetings/2023-05-04-harbour-talks/entry.yml"}
    assert once <= alone
    assert not [path for path in alone if path.endswith(".md")]


def test_the_sitemap_knows_every_page_and_no_moved_one(project):
    """A renamed entry stands in it once, at its new address."""
    project.change("topics/trade.yml", "name:", "was: [commerce]\nname:")
    tree = write_tree(project.project, "en", DAY, "https://example.org/")
    sitemap = tree["sitemap.xml"].decode()
    pages = [path.removesuffix("index.md") for path in tree if path.endswith("index.md")]
    assert "commerce/" in pages
    assert [address for address in pages if f"<loc>https://example.org/{address}</loc>" not in sitemap] == ["commerce/"]


def test_no_sitemap_where_nobody_knows_the_place(project):
    """Its addresses must be whole."""
    assert not {"sitemap.xml", "robots.txt"} & set(write_tree(project.project, "en", DAY))
