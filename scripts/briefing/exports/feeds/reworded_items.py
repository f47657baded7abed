"""Changed words as items: a brief and day each, or one for the day where so many changed that nothing else would be seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from briefing.exports.feeds.feed_items import Item
from briefing.exports.followed import Followed, find_followed
from briefing.locale.locale import Locale
from briefing.series.editorial.rewordings import Rewording, name_part
from briefing.series.standing.edition import Edition
from briefing.urls import CHANGES
from briefing.urls.page_anchors import CHANGED, place_on_page

FEW, LISTED = 10, 40
"""Up to how many briefs of a day a feed tells one by one, and how many it names where it tells them together."""


@dataclass(frozen=True)
class RewordedBrief:
    """A brief whose words in one language were changed on a day."""

    rewording: Rewording
    title: str
    parts: tuple[str, ...]
    """The parts that the words stand in, by name."""
    about: frozenset[Followed]


def list_reworded(edition: Edition, locale: Locale) -> list[RewordedBrief]:
    """Those of a language, the last changed first."""
    return [_read(edition, locale, rewording) for rewording in edition.rewordings if locale.language in rewording.languages]


def _read(edition: Edition, locale: Locale, rewording: Rewording) -> RewordedBrief:
    keys = [found.keys for found in rewording.changed if found.language == locale.language]
    parts = dict.fromkeys(locale[name_part(found)] for found in keys)
    title = rewording.entry.title.say(locale.language).words
    return RewordedBrief(rewording, title, tuple(parts), find_followed(edition.series, rewording.entry))


def tell_reworded(locale: Locale, found: Sequence[RewordedBrief], feed: str) -> Iterator[Item]:
    """What a feed tells of these; `feed` is a name of it that never changes."""
    for day, group in groupby(found, key=lambda brief: brief.rewording.on):
        briefs = list(group)
        if len(briefs) > FEW:
            yield _tell_together(locale, briefs, day, f"{feed}/words-{day}")
        else:
            yield from (_tell(locale, brief) for brief in briefs)


def _tell(locale: Locale, brief: RewordedBrief) -> Item:
    rewording = brief.rewording
    text = locale.fill("reworded_parts", parts="; ".join(brief.parts))
    title = f"{brief.title}: {locale['reworded']}"
    return _make_item(rewording.name, rewording.on, title, text, place_on_page(rewording.entry, CHANGED))


def _tell_together(locale: Locale, briefs: Sequence[RewordedBrief], day: date, name: str) -> Item:
    left = len(briefs) - LISTED
    names = [brief.title for brief in briefs[:LISTED]] + ([locale.fill("and_more", n=left)] if left > 0 else [])
    return _make_item(name, day, locale.count("reworded_briefs", len(briefs)), "; ".join(names), CHANGES)


def _make_item(name: str, day: date, title: str, text: str, address: str) -> Item:
    return Item(name, day, day, day, lambda: (title, text), address, frozenset(), is_change=True)
