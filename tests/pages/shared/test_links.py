"""The ways from a page: to other pages, to the data, to where an entry is changed."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.pages.shared.links import PageLinks
from briefing.site_links import SiteLinks
from briefing.sitefile import Extras
from tests.trees import find_locale, open_edition


def links(house, language: str, address: str) -> PageLinks:
    edition = open_edition(house.briefs, date(2025, 3, 1))
    locale = find_locale(edition, language)
    return PageLinks(edition.series, locale, SiteLinks(language, edition.series.languages), address)


@pytest.mark.parametrize(
    ("language", "register", "way"),
    [
        ("en", "lineage", "../data/relations.csv"),
        ("es", "lineage", "../../data/relations.csv"),
        ("es", "people", "../../data/people.csv"),
    ],
)
def test_a_register_leads_to_its_table(full, language, register, way):
    """Data stand once, in the first language's tree; lineage is called relations there."""
    assert links(full, language, f"{register}/").table(register) == way


@pytest.mark.parametrize("has_pdf", [True, False])
def test_briefs_lead_to_their_pdf_where_the_site_has_one(full, has_pdf):
    """Only meetings and commitments are printed."""
    edition = open_edition(full.briefs, date(2025, 3, 1))
    site = SiteLinks("en", edition.series.languages, extras=Extras(has_pdf=has_pdf))
    at = PageLinks(edition.series, find_locale(edition, "en"), site, "meetings/2023-05-04-harbour-talks/")
    found = [at.pdf(next(iter(kind))) for kind in (edition.series.commitments, edition.series.people)]
    assert found[1] is None
    assert (found[0] is not None and found[0].endswith(".pdf")) == has_pdf


def test_a_link_says_in_which_language_it_is(full):
    """A source's title is never translated; a name that is nobody's language says none."""
    at = links(full, "en", "meetings/x/")
    series = at.series
    assert str(at.link(series.sources["aldport-gazette"])) == (
        '<a href="../../sources/aldport-gazette/" lang="es">Las tarifas bajan en el puerto</a>'
    )
    assert str(at.link(series.people["ben-orlo"])) == '<a href="../../people/ben-orlo/">Ben Orlo</a>'
    assert str(at.link(series.topics["fish"], "a <b>", "here")) == '<a href="../../fish/#here">a &lt;b&gt;</a>'


def test_a_topic_without_a_name_in_this_language_says_so(full):
    """Its colour and shape stay."""
    full.change("topics/fish.yml", "  es: Pesca\n", "")
    at = links(full, "es", "")
    assert str(at.topic(at.series.topics["fish"])) == '<a class="topic t-fish" href="fish/" lang="en">Fish</a>'
    assert str(at.topic(at.series.topics["trade"])) == '<a class="topic t-trade" href="trade/">Comercio</a>'


def test_a_correction_names_the_entry(full):
    """The issue's title and text are filled; without a repository there is none."""
    at = links(full, "en", "people/ben-orlo/")
    entry = at.series.people["ben-orlo"]
    assert at.suggest(entry).startswith(
        "https://example.org/aldovia/briefs/issues/new?template=correction.yml&page=briefs%2Fpeople%2Fben-orlo.yml"
        "&title=Correction%3A+Ben+Orlo&body=Entry%3A+"
    )
    assert "template=correction-es.yml&" in links(full, "es", "people/ben-orlo/").suggest(entry)
    assert "briefs%2Fpeople%2Fben-orlo.yml" in at.suggest(entry)
    full.change("series.yml", "repository: https://example.org/aldovia/briefs\n", "")
    at = links(full, "en", "people/ben-orlo/")
    assert (at.suggest(entry), at.edit(entry)) == (None, None)
