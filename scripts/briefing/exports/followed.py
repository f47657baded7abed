"""Which feeds, calendars and citations there are, and where each stands. Knows their formats only by name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from briefing.exports.calendars.events import begin_series, list_occurrences, list_sittings
from briefing.exports.calendars.icalendar_file import write_calendar, write_day
from briefing.exports.citations.formats import write_bibtex, write_csl, write_ris
from briefing.exports.feed_keys import sort_by_subject
from briefing.exports.feeds.atom_and_json import Feed, write_atom, write_json_feed
from briefing.exports.feeds.feed_items import Item, list_news
from briefing.locale.messages import load_words
from briefing.series.citation import cite
from briefing.series.series import Series
from briefing.sitefile import SiteFile
from briefing.urls import CHANGES, address_of, calendar_file, citation_file, feed_file, language_root

FOLLOWED = ("topics", "frameworks", "commitments")
"""Kinds of entry that have a feed and a calendar of their own."""
CITATIONS = {"bib": write_bibtex, "ris": write_ris, "csl.json": write_csl}


def export_feeds(series: Series, language: str, as_of: date, url: str) -> Iterator[SiteFile]:
    """Atom and JSON Feed: of everything, of the changes, of each topic, framework and commitment."""
    words = load_words(language)
    settings, news = series.settings, list_news(series, language, as_of, words)
    title = settings.title.say(language).words
    sorted_news = sort_by_subject(news)
    told: list[tuple[str, str, list[Item]]] = [
        ("", title, news),
        (CHANGES, f"{title}: {words['changes']}", [item for item in news if item.is_change]),
    ]
    told += [
        (address_of(entry), f"{title}: {entry.heading.say(language).words}", sorted_news.get((kind, entry.id), []))
        for kind in FOLLOWED
        for entry in series.by_id(kind)
    ]
    for address, name, items in told:
        feed = Feed(
            address,
            name,
            language,
            settings.publisher.say(language).words,
            settings.licence.name,
            url and url + language_root(language, series.languages),
            as_of,
            items,
        )
        yield SiteFile(feed_file(address, "xml"), write_atom(feed))
        yield SiteFile(feed_file(address, "json"), write_json_feed(feed))


def export_calendars(series: Series, language: str, as_of: date, url: str) -> Iterator[SiteFile]:
    """iCalendar: of everything that falls due, of each topic, framework and commitment."""
    root = url and url + language_root(language, series.languages)
    title = series.settings.title.say(language).words
    found = list_occurrences(series, language, as_of, root=root, words=load_words(language))
    promised, met, first = (
        [write_day(occurrence, language) for occurrence in listed]
        for listed in (found, list_sittings(series, language, root), [begin_series(series, language, root)])
    )
    yield SiteFile(calendar_file(""), write_calendar(title, language, promised or first))
    sorted_days = sort_by_subject([*promised, *met])
    for kind in FOLLOWED:
        for entry in series.by_id(kind):
            name = f"{title}: {entry.heading.say(language).words}"
            days = sorted_days.get((kind, entry.id), first)
            yield SiteFile(calendar_file(address_of(entry)), write_calendar(name, language, days))


def export_citations(series: Series, language: str, url: str) -> Iterator[SiteFile]:
    """Three forms for each meeting and commitment."""
    root = url and url + language_root(language, series.languages)
    for kind in ("meetings", "commitments"):
        for entry in series.by_id(kind):
            address = root and root + address_of(entry)
            for form, write in CITATIONS.items():
                yield SiteFile(citation_file(entry, form), write(cite(series, entry, language), address))
