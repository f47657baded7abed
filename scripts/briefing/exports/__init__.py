"""What machines read: an edition → files, a craft a room. Knows no page, no engine and no clock."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing.exports.calendars.export import export_calendars
from briefing.exports.citations.export import export_citations
from briefing.exports.crawlers.redirects_file import export_redirects
from briefing.exports.data.export import export_data
from briefing.exports.feeds.export import export_feeds
from briefing.locale.locale import Locale
from briefing.series.standing.edition import Edition
from briefing.site_links import SiteLinks
from briefing.sitefile import TreePart
from briefing.urls import HOME


def plan_series(edition: Edition, locales: Mapping[str, Locale], url: str) -> Iterator[TreePart]:
    """What stands once, in the first language's tree; `url` is where the site will stand, or empty."""
    yield TreePart(HOME, lambda: export_data(edition, locales, url), has_pages=False, is_everything=True)
    yield TreePart(HOME, lambda: export_redirects(edition.series), has_pages=False)


def plan_exports(edition: Edition, locale: Locale, links: SiteLinks) -> Iterator[TreePart]:
    """Feeds, calendars and citations in one language."""
    yield TreePart(HOME, lambda: export_feeds(edition, locale, links), has_pages=False)
    yield TreePart(HOME, lambda: export_calendars(edition, locale, links), has_pages=False)
    yield TreePart(HOME, lambda: export_citations(edition.series, locale, links), has_pages=False)
