"""The page of a source: whose words, where, and what cites it."""

from __future__ import annotations

from briefing.entries import Entry, Source
from briefing.pages.shared.context import Desk
from briefing.sitefile import SiteFile
from briefing.urls import address_of

SHOWN = 150
"""How many entries a source lists as citing it; a number says how many more there are."""


def render_source(desk: Desk, source: Source) -> SiteFile:
    """The page of a source."""
    cited: list[Entry] = []
    for kind in ("meetings", "commitments", "topics", "frameworks", "people", "organizations"):
        cited += desk.series.links.to(source, kind)
    return desk.page(
        "briefs/source",
        address_of(source),
        title=source.title,
        description=source.publisher,
        source=source.path,
        kind="source",
        entry=source,
        cited=cited[:SHOWN],
        more=max(len(cited) - SHOWN, 0),
    )
