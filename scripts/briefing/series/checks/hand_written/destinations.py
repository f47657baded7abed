"""Where a hand-written page may lead, as far as the entries tell."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from typing import NamedTuple

from briefing.entries import Commitment, Meeting, Topic
from briefing.entries.loading.load import Loaded
from briefing.urls import GLOSSARY, OFFLINE, address_of
from briefing.urls.page_anchors import anchor_of, part_anchor, term_anchor


class Destinations(NamedTuple):
    """What there is to lead to: what hand-written pages are told of the series."""

    entries: Collection[tuple[str, str]] = ()
    """The kind and id of all that there are."""
    topics: Collection[str] | None = None
    """The addresses of the topics."""
    also: Collection[str] = ()
    """Addresses of pages that not every series has."""
    anchors_of: Callable[[str, str], Collection[str]] = lambda kind, entry_id: ()
    """What can be led to on the page of an entry: statements, parts; of the glossary its terms."""


NOTHING = Destinations()


def list_destinations(loaded: Loaded) -> Destinations:
    """Those of a series."""
    entries = {(kind, entry_id) for kind in loaded.entries for entry_id in loaded.ids_of(kind)}
    also = ((GLOSSARY,) if loaded.glossary else ()) + ((OFFLINE,) if loaded.settings.offline else ())
    topics = {address_of(topic) for topic in loaded.of_kind(Topic).values()}
    return Destinations(entries, topics, also, partial(_list_anchors, loaded))


def _list_anchors(loaded: Loaded, kind: str, entry_id: str) -> list[str]:
    """What can be led to on the page of an entry, on every day and in every language."""
    if f"{kind}/" == GLOSSARY:
        return [term_anchor(term.id) for term in (loaded.glossary.terms if loaded.glossary else ())]
    entry = loaded.entries.get(kind, {}).get(entry_id)
    if isinstance(entry, Meeting):
        return [anchor_of(statement.id) for statement in entry.statements]
    return [part_anchor(part.id) for part in entry.milestones] if isinstance(entry, Commitment) else []
