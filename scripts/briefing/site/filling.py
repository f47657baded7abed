"""Rendered files → the stage, by the process that rendered them: what was read of the pages goes back, and no file does.

Only where nothing is known of a site of before. What may be finished already, what hangs on all other files and what is only
looked at is left to whoever asked. Else the stage is begun later, and files beside the pages are laid where it takes them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefing.site.cache.store import Store
from briefing.site.finishing import finish, is_page, is_read, key_of, may_link
from briefing.site.mkdocs.frame import LanguageFrame
from briefing.site.publishing.stage import Stage, digest_content
from briefing.site.rendered import Placed, PlacedPage, Rendered
from briefing.sitefile import SiteFile

PutAway = Callable[[LanguageFrame, Rendered], Rendered]
"""Puts away what was rendered; what is left of it."""


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
                path, digest = frame.root + file.path, rendered.digests[file.path]
                placed.append(Placed(file.path, path, digest, self.stage.put(path, file.content)))
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
            placed = Placed(file.path, page.path, digest_content(page.html), self.stage.put(page.path, page.html))
            found.append(PlacedPage(key, placed, page.read, page.searched))
        return found


@dataclass(frozen=True)
class Aside:
    """A folder in which files lie until the stage takes them: a hundred megabytes would take their time through a pipe."""

    folder: Path

    def place(self, frame: LanguageFrame, rendered: Rendered) -> Rendered:
        """The same without the files that lie there now."""
        left, placed = [], []
        for number, file in enumerate(rendered.files):
            if is_read(file.path):
                left.append(file)
                continue
            aside = f"{self.folder}/{frame.language}-{rendered.shelf}-{number}"
            with open(aside, "xb") as opened:
                opened.write(file.content)
            placed.append(Placed(file.path, frame.root + file.path, rendered.digests[file.path], True, aside))
        return replace(rendered, files=left, placed=placed)
