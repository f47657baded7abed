"""The sitemap, with every page's languages and the day it last changed; and what robots may read. Knows no page's text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from xml.sax.saxutils import escape

from briefing.entries import Commitment, Entry, Meeting
from briefing.series.series import Series
from briefing.sitefile import SiteFile
from briefing.urls import address_of, language_root

HEAD = (
    '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def export_sitemap(series: Series, as_of: date, url: str, addresses: Iterable[str]) -> Iterator[SiteFile]:
    """`sitemap.xml` and `robots.txt`, where the site's place is known."""
    if not url:
        return
    changed = _find_changes(series, as_of)
    newest = max(changed.values(), default=as_of)
    parts = [HEAD]
    for address in sorted(set(addresses)):
        day = changed.get(address, newest)
        roots = {language: f"{url}{language_root(language, series.languages)}{address}" for language in series.languages}
        links = "".join(_link(language, root) for language, root in roots.items())
        links += _link("x-default", roots[series.languages[0]])
        parts += [f"<url><loc>{escape(root)}</loc><lastmod>{day}</lastmod>{links}</url>\n" for root in roots.values()]
    yield SiteFile("sitemap.xml", ("".join(parts) + "</urlset>\n").encode())
    yield SiteFile("robots.txt", f"User-agent: *\nAllow: /\nSitemap: {url}sitemap.xml\n".encode())


def export_redirects(series: Series) -> Iterator[SiteFile]:
    """`_redirects`, for hosts that read one, where an entry was renamed."""
    lines = []
    for entry in series.all_entries():
        for old in entry.was:
            for language in series.languages:
                root = f"/{language_root(language, series.languages)}"
                lines.append(f"{root}{address_of(entry).replace(f'{entry.id}/', f'{old}/')} {root}{address_of(entry)} 301\n")
    if lines:
        yield SiteFile("_redirects", "".join(lines).encode())


def _link(language: str, address: str) -> str:
    return f'<xhtml:link rel="alternate" hreflang="{language}" href="{escape(address)}"/>'


def _find_changes(series: Series, as_of: date) -> dict[str, date]:
    """When each entry's page last changed: its own last review or news, or that of what names it."""
    own = {entry: _last_change(entry, as_of) for kind in ("meetings", "commitments") for entry in series.by_id(kind)}
    found = {address_of(entry): day for entry, day in own.items()}
    for entry in series.all_entries():
        if entry not in own:
            days = [own[namer] for kind in ("meetings", "commitments") for namer in series.links.to(entry, kind)]
            if days:
                found[address_of(entry)] = max(days)
    return found


def _last_change(entry: Entry, as_of: date) -> date:
    days = [entry.reviewed.first_day] if isinstance(entry, Meeting | Commitment) else []
    if isinstance(entry, Commitment):
        days += [step.date.first_day for step in entry.history if step.date.first_day <= as_of]
    return max(days)
