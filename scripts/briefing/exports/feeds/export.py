"""Which feeds there are, and where each stands: of everything, of the changes, of whatever can be followed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, partial

from briefing.exports.feeds.atom_and_json import Feed, write_atom, write_item, write_json_feed
from briefing.exports.feeds.feed_items import Item, in_order, list_items
from briefing.exports.feeds.reworded_items import list_reworded, tell_reworded
from briefing.exports.followed import list_followed, sort_by_followed
from briefing.locale.locale import Locale
from briefing.series.standing.edition import Edition
from briefing.site_links import SiteLinks
from briefing.sitefile import SiteFile
from briefing.urls import CHANGES, HOME, address_of, feed_file


def export_feeds(edition: Edition, locale: Locale, links: SiteLinks) -> Iterator[SiteFile]:
    """Each feed as Atom and as JSON Feed."""
    settings = edition.series.settings
    author = settings.publisher.say(locale.language).words
    write = cache(partial(write_item, locale.language, links.public_root))
    for address, title, items in _list_feeds(edition, locale):
        feed = Feed(address, title, locale.language, author, settings.licence.name, links.public_root, edition.day, items)
        yield SiteFile(feed_file(address, "xml"), write_atom(feed, write))
        yield SiteFile(feed_file(address, "json"), write_json_feed(feed, write))


def _list_feeds(edition: Edition, locale: Locale) -> Iterator[tuple[str, str, Sequence[Item]]]:
    """Address, title and items of each."""
    series, items, reworded = edition.series, list_items(edition, locale), list_reworded(edition, locale)
    title = series.settings.title.say(locale.language).words
    followed, followed_words = sort_by_followed(items), sort_by_followed(reworded)
    yield HOME, title, items
    changes = (item for item in items if item.is_change)
    yield CHANGES, f"{title}: {locale['changes']}", in_order((*changes, *tell_reworded(locale, reworded, "changes")))
    for entry in list_followed(series):
        name, key = entry.heading.say(locale.language).words, (entry.kind, entry.id)
        words = tell_reworded(locale, followed_words.get(key, []), entry.lasting_name)
        yield address_of(entry), f"{title}: {name}", in_order((*followed.get(key, []), *words))
