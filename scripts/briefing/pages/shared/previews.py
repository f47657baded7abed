"""What other sites show of a page that is shared there, in the names of Open Graph. Of entries it knows the kinds alone."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.entries import KINDS as ENTRIES
from briefing.entries import Source
from briefing.locale.locale import Locale, with_country
from briefing.pages.shared.prose import cut_at_word

LONGEST = 200
"""Characters of a description, in the head of a page and in a preview."""
KINDS = {"home": "website", "person": "profile"}
"""Kinds of page that Open Graph has a word for; the rest are articles."""

BRIEFS = tuple(shape.singular for shape in ENTRIES.values() if shape is not Source)
"""Kinds of entry that search finds by their page, and that have an image of their own; a source is not ours to show."""
WIDTH, HEIGHT = 1200, 630
"""Pixels of an image, in the shape that Open Graph's readers cut nothing from."""


def list_previews(
    locale: Locale,
    other_tags: Iterable[str],
    *,
    site_name: str,
    title: str,
    description: str,
    kind: str,
    url: str,
    image: str = "",
) -> list[str]:
    """`name=content` of each meta element; without a place on the web none names an address."""
    shown = f"{locale[kind]}: {title}" if kind in BRIEFS else site_name
    metas = [
        f"og:type={KINDS.get(kind, 'article')}",
        f"og:title={title}",
        f"og:description={cut_at_word(description, LONGEST)}" if description else "",
        f"og:site_name={site_name}",
        f"og:locale={locale.with_country}",
        *(f"og:locale:alternate={with_country(tag)}" for tag in other_tags),
        f"og:url={url}" if url else "",
        *(_tell_image(image, shown) if image else ("twitter:card=summary",)),
    ]
    return [meta for meta in metas if meta]


def _tell_image(address: str, shown: str) -> tuple[str, ...]:
    size = (f"og:image:width={WIDTH}", f"og:image:height={HEIGHT}")
    return (f"og:image={address}", *size, f"og:image:alt={shown}", "twitter:card=summary_large_image")
