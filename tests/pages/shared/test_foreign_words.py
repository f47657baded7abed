"""Words in another language than the page's say so, and which way they are written; the page's own say nothing."""

from __future__ import annotations

import re
from datetime import date

import pytest

from briefing.locale.locale import open_locale
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.foreign_words import mark_words
from briefing.site_links import SiteLinks
from briefing.text import LanguageMap
from tests.trees import find_locale, open_edition, write_tree


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


def test_only_what_could_be_translated_is_told_as_not_translated(house):
    """A name that is the same everywhere is marked as a word of its language, no more."""
    edition = open_edition(house.briefs, date(2024, 3, 1))
    context = PageContext(edition, find_locale(edition, "es"), SiteLinks("es", edition.series.languages))
    words = {"en": "A *readout*"}
    assert context.say(LanguageMap(words, is_fixed=True)) == '<span lang="en">A *readout*</span>'
    assert context.prose(LanguageMap(words, is_fixed=True)) == '<div lang="en"><p>A <em>readout</em></p></div>'
    mark = ' <span class="mark" lang="es">aún sin traducir</span>'
    assert context.say(LanguageMap(words)) == f'<span lang="en">A *readout*</span>{mark}'
    assert context.prose(LanguageMap(words)) == f'<div lang="en"><p>A <em>readout</em></p>{mark}</div>'
    assert context.say(LanguageMap({"es": "Una & otra"})) == "Una &amp; otra"


def test_title_of_a_source_goes_its_own_way(house):
    """A title in Arabic is marked as such and runs from right to left, in the heading of its page and in lists."""
    house.change("sources/aldport-gazette.yml", "language: es", "language: ar")
    files = write_tree(house.project, "en", date(2024, 3, 1))
    assert '<h1 lang="ar" dir="rtl">' in files["sources/aldport-gazette/index.md"].decode()
    assert ' lang="ar" dir="rtl">' in files["meetings/2023-05-04-harbour-talks/index.md"].decode()
