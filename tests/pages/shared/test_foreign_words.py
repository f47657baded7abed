"""Words in another language than the page's say so, and which way they are written; the page's own say nothing."""

from __future__ import annotations

import re
from datetime import date

import pytest

from briefing.locale.locale import open_locale
from briefing.pages.shared.foreign_words import mark_words
from tests.trees import write_tree


@pytest.mark.parametrize(
    ("words", "expected"),
    [("en", ""), ("", ""), ("es", ' lang="es"'), ("ar", ' lang="ar" dir="rtl"')],
)
def test_words_are_marked(words, expected):
    """Only what differs from the page is said."""
    assert mark_words(open_locale("en"), words) == expected


@pytest.mark.parametrize("language", ["en", "es"])
def test_own_words_are_not_given_another_voice(house, language):
    """ "About source 1" is said by the page, whichever language the source has."""
    files = write_tree(house.project, language, date(2024, 3, 1))
    pages = "".join(files[path].decode() for path in files if path.startswith("meetings/") and path.endswith("/index.md"))
    links = re.findall(r"<a ([^>]*)>(?:about source|sobre la fuente) \d+</a>", pages)
    assert links and not [link for link in links if "lang=" in link]


def test_title_of_a_source_goes_its_own_way(house):
    """A title in Arabic is marked as such and runs from right to left, in the heading of its page and in lists."""
    house.change("sources/aldport-gazette.yml", "language: es", "language: ar")
    files = write_tree(house.project, "en", date(2024, 3, 1))
    assert '<h1 lang="ar" dir="rtl">' in files["sources/aldport-gazette/index.md"].decode()
    assert ' lang="ar" dir="rtl">' in files["meetings/2023-05-04-harbour-talks/index.md"].decode()
