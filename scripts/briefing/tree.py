"""The whole tree that an engine builds: pages and exports, per language. Knows neither engine nor folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from briefing.exports import export_language, export_series
from briefing.exports.crawlers.sitemap import export_sitemap
from briefing.locale.locale import Locale
from briefing.pages import render_language
from briefing.pages.shared.context import PageContext
from briefing.series.edition import Edition
from briefing.sitefile import SiteFile
from briefing.theme import list_assets
from briefing.urls import PAGE, SiteLinks, old_addresses


def render_tree(edition: Edition, locale: Locale, docs: Path, url: str = "") -> Iterator[SiteFile]:
    """The tree of one language; `docs` holds hand-written pages, `url` is where the site will stand."""
    series = edition.series
    links = SiteLinks(locale.language, series.languages, url)
    pages = list(render_language(PageContext(edition, locale, links), docs))
    yield from pages
    yield from list_assets()
    yield from export_language(edition, locale, links)
    if locale.language == series.languages[0]:
        yield from export_series(edition, url)
        moved = {address for entry in series.all_entries() for address in old_addresses(entry)}
        addresses = {file.path.removesuffix(PAGE) for file in pages if file.path.endswith(PAGE)}
        yield from export_sitemap(edition, url, addresses - moved)
