"""What stands at the addresses that an entry had before: the way to where it is now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing.entries import Entry
from briefing.pages.shared.context import PageContext
from briefing.sitefile import SiteFile


def render_moved(context: PageContext, entry: Entry, addresses: Iterable[str]) -> Iterator[SiteFile]:
    """A page for each old address."""
    for old in addresses:
        yield context.page("briefs/moved_pages", old, title=context.locale["moved"], kind="moved", entry=entry)
