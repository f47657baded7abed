"""Where each page and file stands; what people and programs hang on must not move."""

from __future__ import annotations

from datetime import date

import pytest

from briefing import urls
from briefing.urls.project_files import edit_address, issue_address
from tests.trees import open_edition


@pytest.fixture
def series(house):
    house.change("topics/trade.yml", "name:", "was: [commerce]\nname:")
    return open_edition(house.briefs, date(2024, 12, 1)).series


def test_an_entry_stands_in_the_folder_of_its_kind(series):
    """A topic stands at the top, a subtopic below its topic."""
    assert urls.address_of(series.meetings["2023-05-04-harbour-talks"]) == "meetings/2023-05-04-harbour-talks/"
    assert urls.address_of(series.topics["trade"]) == "trade/"
    assert urls.address_of(series.topics["maize"]) == "trade/maize/"


def test_files_stand_beside_the_page(series):
    """Each under a name that never changes."""
    found = series.commitments["2023-05-04-lower-fees"]
    at = "commitments/2023-05-04-lower-fees/"
    assert [
        urls.page_path(at),
        urls.entry_file(found),
        urls.json_file(found),
        urls.card_file(found),
        urls.feed_file(at, "xml"),
        urls.calendar_file(at),
        *(urls.citation_file(found, form) for form in (urls.BIBTEX, urls.RIS, urls.CSL_JSON)),
    ] == [
        at + name
        for name in (
            "index.md",
            "entry.yml",
            "index.json",
            "card.html",
            "feed.xml",
            "calendar.ics",
            "cite.bib",
            "cite.ris",
            "cite.csl.json",
        )
    ]


def test_an_old_id_keeps_its_address(series):
    """It leads to the new one."""
    assert urls.old_addresses(series.topics["trade"]) == ["commerce/"]


@pytest.mark.parametrize(
    ("start", "target", "way"),
    [
        ("meetings/x/", "people/y/", "../../people/y/"),
        ("meetings/x/", "meetings/y/", "../y/"),
        ("meetings/x/", "meetings/x/", "./"),
        ("meetings/x/", "meetings/x/feed.xml", "feed.xml"),
        ("meetings/x/", "", "../../"),
        ("", "meetings/x/", "meetings/x/"),
        ("", "", "./"),
        ("es/method/", "data/series.json", "../../data/series.json"),
    ],
)
def test_the_way_from_one_address_to_another(start, target, way):
    """Relative, so that the site may stand anywhere."""
    assert urls.relative(start, target) == way


def test_a_register_is_narrowed_in_its_address():
    """A part of a long register has an address of its own; filters stand behind the question mark."""
    assert urls.register_address("meetings", "2023") == "meetings/in-2023/"
    assert urls.narrowed_address("commitments", {}) == "commitments/"
    assert urls.narrowed_address("commitments", {"party": "a b", "mark": "late"}) == "commitments/?party=a+b&mark=late"


def test_the_repository_is_asked_with_whole_addresses():
    """To change a file, and to write an issue with its fields filled and escaped."""
    assert edit_address("https://h.org/o/r/", "drafts", "briefs/x.yml") == "https://h.org/o/r/edit/drafts/briefs/x.yml"
    assert edit_address(None, "main", "briefs/x.yml") is None, "a series may say nothing of where it is kept"
    assert issue_address("https://h.org/o/r", {"title": "a & b"}) == "https://h.org/o/r/issues/new?title=a+%26+b"


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_calendar_is_subscribed_to_by_its_own_scheme(scheme):
    assert urls.webcal_address(f"{scheme}://example.org/calendar.ics") == "webcal://example.org/calendar.ics"


@pytest.mark.parametrize(
    ("name", "is_part"),
    [("in-2023", True), ("in-2023-2", True), ("in-a", True), ("in-undated", True), ("in-undated-2", True), ("in-ab", False)],
)
def test_parts_of_a_register_are_told_from_ids(name, is_part):
    """No entry may have the id of one: it would stand at the same address."""
    assert urls.is_part(name) is is_part
