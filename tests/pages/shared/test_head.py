"""What machines find in the head of a page: previews, the words of reference managers, feeds."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest

from briefing.pages.shared.previews import list_previews
from tests.trees import open_locale_once, write_tree

AS_OF = date(2024, 3, 1)
URL = "https://example.org/briefs/"
LONG = "The ministers spoke of harbours and of ships, and of much besides, " * 9
FEEDS = ("index.md", "changes/index.md", "trade/index.md", "frameworks/coast-treaty/index.md")


def head_of(files: dict[str, bytes], path: str) -> dict[str, list[str]]:
    """The lists in a page's front matter, by name."""
    lines = files[path].decode().split("---\n")[1].splitlines()
    told = (line.partition(": ") for line in lines)
    return {name: json.loads(value) for name, _, value in told if value.startswith("[")}


def find(head: dict[str, list[str]], name: str) -> str:
    return next((meta.partition("=")[2] for meta in head["metas"] if meta.startswith(f"{name}=")), "")


def test_descriptions_end_at_a_word(house):
    """However long a summary is, previews and linked data end at a word of it, with a sign that there is more."""
    house.change("meetings/2023-05-04-harbour-talks.yml", "summary:\n  en: ", f"summary:\n  en: {LONG}")
    files = write_tree(house.project, "en", AS_OF)
    path = "meetings/2023-05-04-harbour-talks/index.md"
    linked = re.search(r'"description":"([^"]*)"', files[path].decode())[1]
    for text in (find(head_of(files, path), "og:description"), linked):
        assert text.endswith("…") and text[:-1].split()[-1] in LONG.split(), text


@pytest.mark.parametrize(("language", "own", "other"), [("en", "en_GB", "es_MX"), ("es", "es_MX", "en_GB")])
def test_every_page_can_be_previewed(house, language, own, other):
    """Each page, registers and hubs too, has a title, its language with a country, and the other language."""
    files = write_tree(house.project, language, AS_OF, URL)
    for path in (path for path in files if path.endswith("/index.md")):
        head = head_of(files, path)
        assert find(head, "og:title") and find(head, "og:url").startswith(URL), path
        assert (find(head, "og:locale"), find(head, "og:locale:alternate")) == (own, other), path


@pytest.mark.parametrize(("kind", "shown"), [("meeting", "Meeting: Harbour talks"), ("register", "Briefs")])
def test_an_image_is_told_with_its_size_and_what_it_shows(kind, shown):
    """A page's own shows its title; the others have that of the series. Without an image the card is a small one."""
    told = {"site_name": "Briefs", "title": "Harbour talks", "description": "", "kind": kind, "url": ""}
    image = f"{URL}images/one.png"
    metas = list_previews(open_locale_once("en", "en-GB"), (), **told, image=image)
    assert metas[-5:] == [
        f"og:image={image}",
        "og:image:width=1200",
        "og:image:height=630",
        f"og:image:alt={shown}",
        "twitter:card=summary_large_image",
    ]
    assert list_previews(open_locale_once("en", "en-GB"), (), **told)[-1] == "twitter:card=summary"


def test_a_brief_is_a_report_of_an_institution(house):
    """Reference managers take it for a report; the publisher is an institution and no person with a first name."""
    head = head_of(write_tree(house.project, "en", AS_OF), "meetings/2023-05-04-harbour-talks/index.md")
    assert find(head, "citation_technical_report_institution") == "Nobody"
    assert find(head, "citation_journal_title") == find(head, "citation_author") == ""


@pytest.mark.parametrize("path", FEEDS)
def test_pages_with_a_feed_announce_it(house, path):
    """A reader who is given the page's address finds the feed beside it, with its title."""
    files = write_tree(house.project, "en", AS_OF)
    told = [feed.split(" ", 2) for feed in head_of(files, path)["feeds"]]
    assert ["application/atom+xml", "feed.xml"] in [feed[:2] for feed in told]
    assert all(title.strip() for *_, title in told)
    assert path.replace("index.md", "feed.xml") in files
