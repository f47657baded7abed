"""What is written while a build reads is news to the next one, and is never kept as what was there before."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from briefing.series.asked_again.trace import Witness
from briefing.series.opening import open_series
from briefing.series.standing.edition import Edition
from briefing.site.cache.store import Store
from briefing.site.mkdocs.frame import describe
from briefing.site.part_names import digest_words
from briefing.site.renderings import Plan
from briefing.sitefile import SiteFile, TreePart


def read_page(folder):
    yield SiteFile("about/index.md", (folder / "about.md").read_bytes())


@pytest.fixture
def plan(project):
    """Plans one page that is read from a folder."""
    opened = open_series(project.briefs)
    frame, docs = describe(opened.series, opened.locales, "en", ""), project.project / "docs" / "en"

    def make():
        store, witness = Store(project.project / "build" / "cache"), Witness(Edition(opened.series, date(2024, 12, 1)))
        return Plan(frame, [TreePart("about/", partial(read_page, docs))], "shared", witness, store)

    return make


def list_made(plan) -> list[bytes]:
    return [file.content for shelf in plan.longest_first for file in plan.render_shelf(shelf).files]


def test_a_page_saved_and_taken_back_during_a_build_is_not_kept(plan, project):
    """It was named by what stood there when the build was planned, and made of what stood there later."""
    page = project.project / "docs" / "en" / "about.md"
    before, planned = page.read_bytes(), plan()
    planned.prepare()
    page.write_bytes(b"# Saved in between\n")
    assert list_made(planned) == [b"# Saved in between\n"]
    page.write_bytes(before)
    assert list_made(plan()) == [before]
    assert list_made(plan()) == []


def test_words_of_the_interface_are_known_by_what_was_read(house):
    """And not by what their files say once all has been read."""
    before = open_series(house.briefs).locales
    known = digest_words(before)
    house.write("locale/en.yml", 'skip: "Jump to the text"\n')
    assert digest_words(before) == known != digest_words(open_series(house.briefs).locales)
