"""Which pages the site makes of its entries, as far as their addresses tell. Knows no text."""

from __future__ import annotations

from collections.abc import Collection

from briefing.entries import KINDS
from briefing.entries.kinds.topic import Topic
from briefing.urls import is_own_first


class MadePages:
    """By the folder below the language's own: `meetings/`, `meetings/talks/`, `trade/`."""

    def __init__(self, entries: Collection[tuple[str, str]], pages: Collection[str]) -> None:
        """`entries` are the kind and id of all that there are, `pages` the names of the hand-written ones."""
        self._entries, self._pages = entries, pages

    def may_have(self, folder: str) -> bool:
        """Whether a page may stand there; a part of a register may come and go."""
        first, *rest = folder.strip("/").split("/")
        if first in KINDS and first != Topic.kind and rest:
            return rest[0].startswith("in-") or (first, rest[0]) in self._entries
        if not first or first in self._pages or is_own_first(first, ()):
            return True
        return all((Topic.kind, part) in self._entries for part in (first, *rest))
