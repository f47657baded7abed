"""The whole tree that an engine builds: pages and exports, per language. Knows neither engine nor folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from briefing.colours import Colour
from briefing.exports import export_language, export_series
from briefing.exports.crawlers.sitemap import export_sitemap
from briefing.locale.locale import Locale
from briefing.pages import render_language
from briefing.pages.shared.context import PageContext
from briefing.series.edition import Edition
from briefing.series.series import Series
from briefing.sitefile import SiteFile
from briefing.theme import list_assets
from briefing.theme.topic_looks import TopicLook, WantedLook, choose_looks
from briefing.urls import PAGE, SiteLinks, old_addresses


def render_tree(edition: Edition, locale: Locale, docs: Path, url: str = "") -> Iterator[SiteFile]:
    """The tree of one language; `docs` holds hand-written pages, `url` is where the site will stand."""
    series = edition.series
    links = SiteLinks(locale.language, series.languages, url)
    pages = list(render_language(PageContext(edition, locale, links), docs))
    yield from pages
    yield from list_assets(look_at_topics(series))
    yield from export_language(edition, locale, links)
    if locale.language == series.languages[0]:
        yield from export_series(edition, url)
        moved = {address for entry in series.all_entries() for address in old_addresses(entry)}
        addresses = {file.path.removesuffix(PAGE) for file in pages if file.path.endswith(PAGE)}
        yield from export_sitemap(edition, url, addresses - moved)


def look_at_topics(series: Series) -> list[TopicLook]:
    """The colour and shape of every topic, in their order; a subtopic has a look only where it names one."""
    named = [topic for topic in series.topics if topic.broader and (topic.colour or topic.shape)]
    return choose_looks(
        [
            WantedLook(topic.id, Colour(topic.colour.light, topic.colour.dark) if topic.colour else None, topic.shape)
            for topic in (*series.top_topics, *named)
        ]
    )
