"""Pages that stand in the site that was published last just as they are to be: neither made nor read, unless somebody asks.

That site passed the gates, so its pages are asked again only where something is gone that they may lead to.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from briefing.series.checks.hand_written.finished_page import Page
from briefing.site.cache.store import Store
from briefing.site.finishing import Finished, from_blob, read_finished
from briefing.site.gates.links import name_anchor
from briefing.site.publishing.stage import Stage
from briefing.urls import SEARCH_FILES


class KeptPages:
    """Those of one build."""

    def __init__(
        self, stage: Stage, store: Store, last: Mapping[str, Sequence[str]], anchors: Collection[str] = frozenset()
    ) -> None:
        """`last` says of the site that was published: key of a page → its path, and the digest of what search reads.

        `anchors` are at least those that its pages lead to in another page.
        """
        self._stage, self._store, self._last, self.anchors = stage, store, last, set(anchors)
        """At least those in other pages that the pages lead to which are not asked."""
        self._keys: dict[str, str] = {}
        self.searched: dict[str, str] = {}
        """Path of each page that search may find → digest of what it reads of it."""

    def keep(self, key: str) -> Sequence[str] | None:
        """Take the page with this key into the stage; what is known of it, or None where it is not known or not there."""
        found = self._last.get(key)
        if found is None or not self._stage.keep(found[0], self._stage.known.get(found[0], "")):
            return None
        path, searched = found
        self._keys[path] = key
        self._store.keep(key)
        if searched:
            self.searched[path] = searched
        return found

    def keep_index(self, path: str, digest: str) -> bool:
        """Take a file of the search index into the stage, where it was published with these bytes."""
        return self._stage.keep(SEARCH_FILES + path, digest)

    def searched_before(self, paths: Collection[str]) -> dict[str, str]:
        """Of some pages of the site that was published last the digest of what search read of them, by path."""
        return {path: searched for path, searched in self._last.values() if searched and path in paths}

    def list_asked(self, changed: Sequence[Page]) -> Iterator[Page]:
        """The pages that the gates must ask besides those that are others now: none, or all."""
        if self._may_lead_nowhere(changed):
            self.anchors = set()
            yield from (self._read(path).read for path in self._keys)

    def ids_of(self, path: str) -> Sequence[str] | None:
        """The anchors of one of them; None where it is none."""
        return self._read(path).read.ids if path in self._keys else None

    def read_searched(self, path: str) -> str:
        """What search reads of one of them."""
        return self._read(path).searched

    def _may_lead_nowhere(self, changed: Iterable[Page]) -> bool:
        """Whether a file is gone, or an anchor that some page led to.

        The files of the index are named anew each time, and no page names them.
        """
        known = self._stage.known
        if not self._keys:
            return False
        if any(not path.startswith(SEARCH_FILES) for path in known.keys() - self._stage.digests.keys()):
            return True
        for page in changed:
            if page.path in known:
                before = self._stage.read_published(page.path)
                if before is None:
                    return True
                gone = set(read_finished(page.path, before).read.ids).difference(page.ids)
                if not self.anchors.isdisjoint(name_anchor(page.path, anchor) for anchor in gone):
                    return True
        return False

    def _read(self, path: str) -> Finished:
        blob = self._store.get(self._keys[path])
        return from_blob(blob) if blob else read_finished(path, self._stage.read(path))
