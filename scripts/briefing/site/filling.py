"""Rendered files → the stage, by the process that rendered them: what was read of the pages goes back, and no file does.

Only where nothing is known of a site of before. What may be finished already, what hangs on all other files and what is only
looked at is left to whoever asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefing.site.cache.store import Store
from briefing.site.finishing import finish, is_page, is_read, key_of, may_link
from briefing.site.mkdocs.frame import LanguageFrame
from briefing.site.publishing.stage import Stage, digest_content
from briefing.site.rendered import Placed, PlacedPage, Rendered
from briefing.sitefile import SiteFile


@dataclass(frozen=True)
class Filling:
    """Where the files of a build go."""

    project: Path
    stage: Stage
    store: Store

    def place(self, frame: LanguageFrame, rendered: Rendered) -> Rendered:
        """The same without the files that stand in the stage now. Raises EngineError with what MkDocs says of a page."""
        left, keys, pages, placed = [], [], [], []
        for file in rendered.files:
            if not is_read(file.path):
                placed.append(self._put(file.path, frame.root + file.path, file.content))
            elif not is_page(file) or may_link(file) or self.store.may_have(key := key_of(frame, file, ())):
                left.append(file)
            else:
                keys.append(key)
                pages.append(file)
        finished = self._finish(frame, keys, pages)
        return replace(rendered, files=left, placed=[*placed, *(page.file for page in finished)], pages=finished)

    def _finish(self, frame: LanguageFrame, keys: Sequence[str], files: Sequence[SiteFile]) -> list[PlacedPage]:
        made = finish(self.project, frame, files, ())
        found = []
        for key, file, page in zip(keys, files, made, strict=True):
            self.store.put(key, page.to_blob())
            found.append(PlacedPage(key, self._put(file.path, page.path, page.html), page.read, page.searched))
        return found

    def _put(self, source: str, path: str, content: bytes) -> Placed:
        return Placed(source, path, digest_content(content), self.stage.put(path, content))
