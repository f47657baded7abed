"""Which pages the site makes of its entries, and what can be led to on them, as far as that hangs on no day."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from briefing import urls
from briefing.entries import KINDS, Commitment, Meeting
from briefing.entries.kinds.topic import Topic
from briefing.entries.kinds.vocabulary import LISTS
from briefing.series.checks.hand_written import made_files
from briefing.series.checks.hand_written.page_links import Slip
from briefing.urls import HTML, REGISTERS, is_own_first, is_part, register_address
from briefing.urls.page_anchors import list_anchor

_ALWAYS = {
    *(register_address(kind) for kind in REGISTERS),
    *(urls.STATEMENTS, urls.LINEAGE, urls.SEARCH, urls.CALENDAR, urls.CHANGES, urls.SCOREBOARD, urls.MATRIX),
    *(urls.COMPARE, urls.FIGURES, urls.DATA, urls.DICTIONARY_PAGE, urls.RELEASES_PAGE),
}
"""Pages that every series has, beside those of its entries and the hand-written ones."""
ANCHORS: Mapping[str, Collection[str]] = {
    urls.COMPARE: ("meetings", "parties"),
    urls.DICTIONARY_PAGE: tuple(map(list_anchor, LISTS)),
    Meeting.kind: ("cite",),
    Commitment.kind: ("cite",),
}
"""Address, or kind of an entry → what is there on every day, in every language: other anchors come and go with what is told."""


class MadePages:
    """By the folder below the language's own: `meetings/`, `meetings/talks/`, `trade/`."""

    def __init__(
        self,
        entries: Collection[tuple[str, str]],
        pages: Collection[str],
        topics: Collection[str] | None = None,
        also: Collection[str] = (),
    ) -> None:
        """`entries` are the kind and id of all that there are, `pages` the names of the hand-written ones.

        `topics` are the addresses of the topics, where they are known, `also` those of pages that not every series has.
        """
        self._entries, self._pages, self._topics, self._also = entries, pages, topics, also

    def miss(self, address: str, folder: str) -> Slip | None:
        """What is wrong with a way to a page in that folder; which parts a register has is told beside the entries."""
        if not self.may_have(folder):
            return f"there is no page {address}", "a page of the site", "correct it, or remove the link"
        return None

    def may_have(self, folder: str) -> bool:
        """Whether a page may stand there; a part of a register may come and go."""
        first, *rest = folder.strip("/").split("/")
        if first in KINDS and first != Topic.kind and rest:
            return len(rest) == 1 and (is_part(rest[0]) or (first, rest[0]) in self._entries)
        if not first or (first in self._pages and not rest):
            return True
        if is_own_first(first, ()):
            return f"{folder.strip('/')}/" in (*_ALWAYS, *self._also)
        if self._topics is not None:
            return f"{folder.strip('/')}/" in self._topics
        return all((Topic.kind, part) in self._entries for part in (first, *rest))

    def has_file(self, folder: str, name: str, languages: Collection[str], *, is_first: bool) -> bool:
        """Whether a file that is no picture is there for sure; the data stand in the tree of the first language alone."""
        if name == HTML:
            return self.may_have(folder)
        kind, is_entry = self._find_kind(folder)
        if name in (made_files.OF_KIND.get(kind, ()) if is_entry else made_files.BESIDE.get(folder, ())):
            return True
        path, is_table = f"{folder}{name}", folder == urls.DATA and name.endswith(".csv")
        is_once = is_table or path in made_files.ONCE or path in made_files.list_told_in(languages)
        return is_first and (is_once or (is_entry and name in made_files.OF_ENTRY))

    def _find_kind(self, folder: str) -> tuple[str, bool]:
        """The kind of entry of which a folder may be, and whether it is that of one."""
        first, _, entry_id = folder.strip("/").partition("/")
        if first in REGISTERS:
            return first, (first, entry_id) in self._entries
        topics = (
            self._topics if self._topics is not None else {f"{name}/" for kind, name in self._entries if kind == Topic.kind}
        )
        return Topic.kind, folder in topics
