"""The whole tree that an engine builds: pages and exports, per language. Knows neither engine nor folder."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from briefing.exports import export_language, export_series
from briefing.exports.crawlers.sitemap import export_sitemap
from briefing.pages import render_language
from briefing.series.series import Series
from briefing.sitefile import SiteFile
from briefing.theme import list_assets
from briefing.urls import old_addresses


def render_tree(series: Series, language: str, as_of: date, docs: Path, url: str = "") -> Iterator[SiteFile]:
    """The tree of one language; `docs` holds hand-written pages, `url` is where the site will stand."""
    pages = list(render_language(series, language, as_of, docs, url))
    yield from pages
    yield from list_assets()
    yield from export_language(series, language, as_of, url)
    if language == series.languages[0]:
        yield from export_series(series, as_of, url)
        moved = {address for entry in series.all_entries() for address in old_addresses(entry)}
        addresses = {file.path.removesuffix("index.md") for file in pages if file.path.endswith("index.md")}
        yield from export_sitemap(series, as_of, url, addresses - moved)
