"""What is drawn for other sites to show of a page: its kind, title, facts, and how large the title is set."""

from __future__ import annotations

import re
from datetime import date
from html import unescape

import pytest

from briefing.pages.briefs.page_image import list_page_images
from briefing.pages.shared.context import PageContext
from briefing.site_links import SiteLinks
from tests.trees import find_locale, open_edition

DAY = date(2024, 12, 1)


def draw(house, language: str = "en") -> dict[str, str]:
    """Where an image goes → what it says, in a line."""
    edition = open_edition(house.briefs, DAY)
    context = PageContext(edition, find_locale(edition, language), SiteLinks(language, edition.series.languages))
    images = list(list_page_images(context, ".own{}"))
    assert all((image.width, image.height) == (1200, 630) and ".own{}" in image.html for image in images)
    return {image.path: image.html for image in images}


def read(html: str) -> str:
    body = re.sub(r"<svg.*?</svg>|<style.*?</style>", " ", html.partition("<body")[2].partition(">")[2], flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


SHOWN = {
    "image.png": "Aldovia–Borvia briefs A small invented series for the tests. "
    "As of 1 December 2024 ; sources read up to 1 December 2024 Nobody",
    "meetings/2023-05-04-harbour-talks/image.png": "Meeting Trade Harbour talks in Aldport 4 May 2023 · 1 commitment",
    "meetings/2024-02-01-second-harbour-talks/image.png": "Meeting Trade Second harbour talks 1 February 2024 · 1 commitment",
    "commitments/2023-05-04-lower-fees/image.png": "Commitment Trade Lower harbour fees by a tenth Fulfilled "
    "4 May 2023 · Last reviewed 10 January 2024",
    "commitments/2024-02-01-keep-fees-low/image.png": "Commitment Trade Keep harbour fees low Not rated "
    "1 February 2024 · Last reviewed 10 February 2024",
    "people/ana-varga/image.png": "Person Ana Varga 1 meeting",
    "organizations/aldovia/image.png": "Organization Aldovia",
    "organizations/aldovia-trade/image.png": "Organization Ministry of Trade of Aldovia 1 meeting",
    "organizations/borvia/image.png": "Organization Borvia",
    "frameworks/coast-treaty/image.png": "Framework Coast Treaty 2 meetings",
    "trade/maize/image.png": "Topic Maize 1 meeting · 0 commitments",
    "trade/image.png": "Topic Trade 2 meetings · 2 commitments",
}


def test_each_kind_says_what_its_page_says(house):
    """The series says who publishes it, each entry which series it is of; of a party nobody counts the meetings."""
    series = " Aldovia–Borvia briefs"
    assert {path: read(html) for path, html in draw(house).items()} == {
        path: text + (series if path != "image.png" else "") for path, text in SHOWN.items()
    }


def test_another_language_has_its_own(house):
    """At its own addresses, in its own words."""
    drawn = draw(house, "es")
    assert set(drawn) == {f"es/{path}" for path in SHOWN}
    assert read(drawn["es/trade/maize/image.png"]) == "Tema Maíz 1 reunión · 0 compromisos Informes Aldovia–Borvia"


def test_a_meeting_of_several_days_shows_them_all(house):
    """The first and the last."""
    house.change("meetings/2023-05-04-harbour-talks.yml", "date: 2023-05-04\n", "date: 2023-05-04\nend_date: 2023-05-06\n")
    assert "Aldport 4–6 May 2023 · 1 commitment" in read(draw(house)["meetings/2023-05-04-harbour-talks/image.png"])


@pytest.mark.parametrize(("length", "size"), [(85, "short"), (86, "long"), (140, "long"), (141, "longer")])
def test_a_long_title_is_set_smaller(house, length, size):
    """So that it stays on its image."""
    house.change("topics/maize.yml", "en: Maize", f"en: {'M' * length}")
    assert f'<h1 class="{size}">' in draw(house)["trade/maize/image.png"]
