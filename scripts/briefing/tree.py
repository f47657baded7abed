"""The whole tree that an engine builds: pages and exports, per language. Knows neither engine nor folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from briefing.colours import Colour
from briefing.exports import plan_exports, plan_series
from briefing.exports.crawlers.sitemap import export_sitemap
from briefing.locale.locale import Locale
from briefing.pages import plan_language
from briefing.pages.shared.context import PageContext
from briefing.series.edition import Edition
from briefing.series.series import Series
from briefing.sitefile import SiteFile, TreePart
from briefing.theme import list_assets
from briefing.theme.topic_looks import TopicLook, WantedLook, choose_looks
from briefing.urls import HOME, PAGE, SiteLinks, old_addresses


def plan_tree(edition: Edition, locale: Locale, docs: Path, url: str = "") -> list[TreePart]:
    """Everything of one language's tree but the sitemap.

    `docs` holds hand-written pages, `url` is where the site will stand.
    """
    series = edition.series
    links = SiteLinks(locale.language, series.languages, url)
    first = plan_series(edition, url) if locale.language == series.languages[0] else ()
    return [
        *plan_language(PageContext(edition, locale, links), docs),
        TreePart(HOME, lambda: list_assets(look_at_topics(series))),
        *plan_exports(edition, locale, links),
        *first,
    ]


def write_sitemap(edition: Edition, url: str, paths: Iterable[str]) -> Iterator[SiteFile]:
    """The sitemap, in the first language's tree: only when all of its paths are known, all pages are."""
    moved = {address for entry in edition.series.all_entries() for address in old_addresses(entry)}
    addresses = {path.removesuffix(PAGE) for path in paths if path.endswith(PAGE)}
    yield from export_sitemap(edition, url, addresses - moved)


def render_tree(edition: Edition, locale: Locale, docs: Path, url: str = "") -> Iterator[SiteFile]:
    """The whole tree of one language."""
    paths = []
    for piece in plan_tree(edition, locale, docs, url):
        for file in piece.render():
            paths.append(file.path)
            yield file
    if locale.language == edition.series.languages[0]:
        yield from write_sitemap(edition, url, paths)


def look_at_topics(series: Series) -> list[TopicLook]:
    """The colour and shape of every topic, in their order; a subtopic has a look only where it names one."""
    named = [topic for topic in series.topics if topic.broader and (topic.colour or topic.shape)]
    return choose_looks(
        [
            WantedLook(topic.id, Colour(topic.colour.light, topic.colour.dark) if topic.colour else None, topic.shape)
            for topic in (*series.top_topics, *named)
        ]
    )
