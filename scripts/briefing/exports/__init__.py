"""What machines read: Series → files, one format a module. Knows no page, no engine and no clock."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from briefing.series.series import Series
from briefing.sitefile import SiteFile


def export_series(series: Series, as_of: date, url: str) -> Iterator[SiteFile]:
    """The data of the whole series, which stand once, in the first language's tree.

    `url` is where the site will stand, with a slash at the end, or empty where nobody knows yet.
    """
    yield from ()


def export_language(series: Series, language: str, as_of: date, url: str) -> Iterator[SiteFile]:
    """Feeds, calendars and citations in one language."""
    yield from ()
