"""`_redirects`, for hosts that read one: the old address of a renamed entry leads to the new one. Knows no page's text."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.series.series import Series
from briefing.sitefile import SiteFile
from briefing.urls import REDIRECTS, address_of, language_root, old_addresses


def export_redirects(series: Series) -> Iterator[SiteFile]:
    """One line per old address and language; no file where nothing was renamed."""
    roots = [f"/{language_root(language, series.languages)}" for language in series.languages]
    lines = [
        f"{root}{old} {root}{address_of(entry)} 301\n"
        for entry in series.all_entries()
        for old in old_addresses(entry)
        for root in roots
    ]
    if lines:
        yield SiteFile(REDIRECTS, "".join(lines).encode())
