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
FILES = ("series.json", "commitments.csv", "series.sqlite")
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
    keywords = [meta for meta in head["metas"] if meta.startswith("citation_keywords")]
    assert keywords == ["citation_keywords=Trade"], "what it is about, and no day"


@pytest.mark.parametrize("path", FEEDS)
def test_pages_with_a_feed_announce_it(house, path):
    """A reader who is given the page's address finds the feed beside it, with its title."""
    files = write_tree(house.project, "en", AS_OF)
    told = [feed.split(" ", 2) for feed in head_of(files, path)["feeds"]]
    assert ["application/atom+xml", "feed.xml"] in [feed[:2] for feed in told]
    assert all(title.strip() for *_, title in told)
    assert path.replace("index.md", "feed.xml") in files


def linked(files: dict[str, bytes], path: str) -> list[dict[str, object]]:
    """The things that a page tells of as JSON-LD."""
    script = re.search(r'<script type="application/ld\+json">(.*?)</script>', files[path].decode())
    return json.loads(script[1])["@graph"]


def test_a_promise_is_what_its_report_is_about(house):
    """Due day, status and the day on which it was made are its own: the report is not written then, nor does it expire."""
    report, _ = linked(write_tree(house.project, "en", AS_OF), "commitments/2023-05-04-lower-fees/index.md")
    promise, meeting = report["about"]
    assert (promise["@type"], promise["scheduledTime"], promise["result"]["name"]) == ("PlanAction", "2023-12-31", "Fulfilled")
    assert [agent["name"] for agent in promise["agent"]] == ["Aldovia", "Borvia"]
    assert (meeting["@type"], meeting["startDate"]) == ("Event", "2023-05-04")
    assert not {"expires", "dateCreated", "creativeWorkStatus"} & set(report)


@pytest.mark.parametrize("path", ["people/ana-varga", "organizations/aldovia", "frameworks/coast-treaty"])
def test_who_and_what_has_no_language(house, path):
    """A person or a treaty is not in the language of the page on it; a report is."""
    files = write_tree(house.project, "es", AS_OF)
    assert "inLanguage" not in linked(files, f"{path}/index.md")[0]
    assert linked(files, "meetings/2023-05-04-harbour-talks/index.md")[0]["inLanguage"] == "es"


@pytest.mark.parametrize("url", ["", URL])
def test_places_of_the_data_are_whole_or_not_told(house, url):
    """Half an address would be looked for beside the page of each language."""
    _, data = linked(write_tree(house.project, "es", AS_OF, url), "index.md")
    told = [data.get("url"), *(file["contentUrl"] for file in data.get("distribution", []))]
    assert told == ([None] if not url else [f"{URL}es/data/", *(f"{URL}data/{name}" for name in FILES)])
