"""An entry that no page could bear is told as one: the build alone told it, and named a page."""

from __future__ import annotations

from briefing.series.checks.hand_written.finished_page import read_page
from briefing.series.checks.phrasing import long_texts
from briefing.site.gates import check_pages
from tests.trees import open_briefs

MEETING = "meetings/2023-05-04-harbour-talks"


def test_texts_too_heavy_for_a_page_are_an_error(project, monkeypatch):
    """Of one language: that of the other is another page."""
    entry = open_briefs(project.briefs).series.meetings[MEETING.partition("/")[2]]
    letters = {language: sum(len(text.values.get(language, "")) for _, text in entry.texts()) for language in ("en", "es")}
    assert letters["en"] < letters["es"]
    monkeypatch.setattr(long_texts, "HEAVIEST_BRIEF", long_texts.FRAME + letters["en"])
    [told] = [str(found) for found in open_briefs(project.briefs).report.errors if found.place.path.endswith(f"{MEETING}.yml")]
    assert told.startswith(f"briefs/{MEETING}.yml:1:1: the texts in es have {letters['es']:,} letters in all, too many")


def test_brief_that_came_out_too_heavy_is_told_at_its_entry():
    """In each language, since its page may be too heavy in one alone."""
    for folder in ("", "es/"):
        page, _ = read_page(f"{folder}{MEETING}/index.html", b"<title>x</title><h1>A</h1>" + b"a" * 60_000)
        [found] = check_pages([page], {page.path: ""})
        assert f"briefs/{MEETING}.yml:1:1: the page site/{folder}{MEETING}/index.html has 60,026 bytes" in str(found)
