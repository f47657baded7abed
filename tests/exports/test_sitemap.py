"""What robots are told."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

from briefing.exports.crawlers.sitemap import export_sitemap
from tests.trees import open_edition, write_tree

AS_OF, URL = date(2024, 3, 1), "https://example.org/"
S, X = "{http://www.sitemaps.org/schemas/sitemap/0.9}", "{http://www.w3.org/1999/xhtml}"


def tree(house, url: str) -> dict[str, bytes]:
    return write_tree(house.project, "en", AS_OF, url)


def test_sitemap_lists_every_page_in_each_language(house):
    """Each page stands once a language, with its day and with the way to the other languages."""
    files = tree(house, "https://example.org/")
    found = ElementTree.fromstring(files["sitemap.xml"])
    pages = [path.removesuffix("index.md") for path in files if path.endswith("index.md")]
    places = [url.findtext(f"{S}loc") for url in found]
    assert sorted(places) == sorted(f"https://example.org/{root}{page}" for page in pages for root in ("", "es/"))
    for url in found:
        assert date.fromisoformat(url.findtext(f"{S}lastmod"))
        assert [link.get("hreflang") for link in url.findall(f"{X}link")] == ["en", "es", "x-default"]
    days = {url.findtext(f"{S}loc"): url.findtext(f"{S}lastmod") for url in found}
    assert days["https://example.org/commitments/2023-05-04-lower-fees/"] == "2024-01-10", "the last review, after the news"
    assert b"Sitemap: https://example.org/sitemap.xml" in files["robots.txt"]


def test_an_address_with_signs_of_xml_is_read_back(house):
    """Whose language nobody is told of is the series' first one."""
    url = "https://example.org/a&b/"
    found = ElementTree.fromstring(next(export_sitemap(open_edition(house.briefs, AS_OF), url, {"about/"})).content)
    links = {link.get("hreflang"): link.get("href") for link in found[1].findall(f"{X}link")}
    assert found[1].findtext(f"{S}loc") == f"{url}es/about/"
    assert links == {"en": f"{url}about/", "es": f"{url}es/about/", "x-default": f"{url}about/"}


def test_without_an_address_there_is_no_sitemap(house):
    """A sitemap needs whole addresses; where the site's place is not known there is none."""
    assert "sitemap.xml" not in tree(house, "")


def test_renamed_entry_is_redirected_and_left_out(house):
    """An old address stands in _redirects for hosts that read it, and in no sitemap."""
    house.change("people/ana-varga.yml", "sort_name", "was: [anna-varga]\nsort_name")
    files = tree(house, "https://example.org/")
    assert files["_redirects"].decode().splitlines() == [
        "/people/anna-varga/ /people/ana-varga/ 301",
        "/es/people/anna-varga/ /es/people/ana-varga/ 301",
    ]
    assert b"anna-varga" not in files["sitemap.xml"]


def test_no_page_changed_after_the_day(house):
    """As of an earlier day the last news of a promise are those known then; a page of several has the newest of them."""
    house.change("commitments/2023-05-04-lower-fees.yml", "reviewed: 2024-01-10", "reviewed: 2023-05-05")
    house.change("meetings/2023-05-04-harbour-talks.yml", "reviewed: 2024-01-10", "reviewed: 2023-05-04")

    def days(on: date) -> dict[str, str]:
        places = {fees, "organizations/borvia/", "meetings/2023-05-04-harbour-talks/", "trade/", "about/"}
        found = ElementTree.fromstring(next(export_sitemap(open_edition(house.briefs, on), URL, places)).content)
        return {url.findtext(f"{S}loc").removeprefix(URL): url.findtext(f"{S}lastmod") for url in found}

    fees = "commitments/2023-05-04-lower-fees/"
    assert [days(on)[fees] for on in (date(2023, 8, 31), date(2023, 9, 1), date(2024, 1, 5))] == [
        "2023-05-05",
        "2023-09-01",
        "2024-01-05",
    ]
    assert days(AS_OF)["organizations/borvia/"] == "2024-01-05"
    assert days(AS_OF)["meetings/2023-05-04-harbour-talks/"] == "2023-05-04"
    assert days(AS_OF)["trade/"] == "2024-02-10", "named at two meetings: the day of the newer one"
    assert days(AS_OF)["about/"] == "2024-02-10", "what is no entry's page may hold the newest of all"
