"""The sitemap, with every page's languages and the day it last changed; and what robots may read. Knows no page's text."""

from __future__ import annotations

from collections.abc import Iterator, Set
from datetime import date
from xml.sax.saxutils import escape

from briefing.entries import Commitment, Entry, Meeting
from briefing.series.standing.edition import Edition
from briefing.sitefile import SiteFile
from briefing.urls import ROBOTS, SITEMAP, address_of, language_root

HEAD = (
    '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def export_sitemap(edition: Edition, url: str, addresses: Set[str]) -> Iterator[SiteFile]:
    """`sitemap.xml` and `robots.txt`, where the site's place is known."""
    if not url:
        return
    series = edition.series
    changed = _find_changes(edition)
    newest = max(changed.values(), default=edition.day)
    parts = [HEAD]
    for address in sorted(addresses):
        day = changed.get(address, newest)
        roots = {language: f"{url}{language_root(language, series.languages)}{address}" for language in series.languages}
        links = "".join(_link(language, root) for language, root in roots.items())
        links += _link("x-default", roots[series.languages[0]])
        parts += [f"<url><loc>{escape(root)}</loc><lastmod>{day}</lastmod>{links}</url>\n" for root in roots.values()]
    yield SiteFile(SITEMAP, ("".join(parts) + "</urlset>\n").encode())
    yield SiteFile(ROBOTS, f"User-agent: *\nAllow: /\nSitemap: {url}{SITEMAP}\n".encode())


def _link(language: str, address: str) -> str:
    return f'<xhtml:link rel="alternate" hreflang="{language}" href="{escape(address)}"/>'


def _find_changes(edition: Edition) -> dict[str, date]:
    """When each entry's page last changed: by the journal, else its own last review or news, or that of what names it."""
    series = edition.series
    if edition.has_journal:
        days = {entry: edition.entered(entry) for entry in series.all_entries()}
        return {address_of(entry): entered.last for entry, entered in days.items() if entered}
    own: dict[Entry, date] = {meeting: meeting.reviewed.first_day for meeting in series.meetings}
    own |= {commitment: _last_change(edition, commitment) for commitment in series.commitments}
    found = {address_of(entry): day for entry, day in own.items()}
    for entry in series.all_entries():
        if entry not in own:
            namers = (*series.references.to(entry, Meeting), *series.references.to(entry, Commitment))
            if namers:
                found[address_of(entry)] = max(own[namer] for namer in namers)
    return found


def _last_change(edition: Edition, commitment: Commitment) -> date:
    since = edition.standing(commitment).since
    return max(commitment.reviewed.first_day, since.date.first_day if since else date.min)
