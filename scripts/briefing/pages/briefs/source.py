"""The page of a source: whose words, where, and what cites it."""

from __future__ import annotations

from briefing.entries import KINDS, Commitment, Entry, Framework, Meeting, Organization, Person, Source, Topic
from briefing.pages.shared.context import PageContext
from briefing.series.worth import worth_of
from briefing.sitefile import SiteFile
from briefing.urls import address_of

SHOWN = 150
"""How many entries a source lists as citing it; a number says how many more there are."""
FIRST: tuple[type[Entry], ...] = (Meeting, Commitment, Topic, Framework, Person, Organization)
CITING = (*FIRST, *(kind for kind in KINDS.values() if kind not in (*FIRST, Source)))
"""Kinds that may cite a source, in the order in which its page lists them."""


def render_source(context: PageContext, source: Source) -> SiteFile:
    """The page of a source."""
    cited = [entry for kind in CITING for entry in context.series.references.to(source, kind)]
    return context.page(
        "briefs/source",
        address_of(source),
        title=source.title,
        description=context.words(source.publisher),
        source=source.path,
        kind="source",
        entry=source,
        worth=worth_of(context.series.vocabulary, source),
        cited=cited[:SHOWN],
        more=max(len(cited) - SHOWN, 0),
    )
