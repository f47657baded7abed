"""Rendered files → finished pages: the HTML, and what the gates and the search read of it. A page once for each key.

A finished page depends on its file and on what all pages share, and on nothing else: so any split of the pages over
processes or machines gives the same bytes, and a page whose key is known need not be made again.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

import orjson

from briefing.series.checks.hand_written.finished_page import Page, read_page
from briefing.site.cache.store import make_key
from briefing.site.cache.versions import digest_versions
from briefing.site.indexing.searched_text import read_searched
from briefing.site.mkdocs.engine import Engine, ready_engine
from briefing.site.mkdocs.frame import LanguageFrame
from briefing.sitefile import SiteFile
from briefing.urls import HTML, PAGE, SEARCH_RECORDS

MARKDOWN, WEB_PAGE = ".md", ".html"
_LINKS = re.compile(rb"\]\s?[(\[:]")


@dataclass(frozen=True)
class Finished:
    """One page of the site."""

    path: str
    """In the site: `es/meetings/x/index.html`."""
    html: bytes
    read: Page
    """What the gates know of it."""
    searched: str
    """What search reads of it; empty where it is not to be found."""

    def to_blob(self) -> bytes:
        """As bytes for a store."""
        head = orjson.dumps({"path": self.path, "read": vars(self.read), "searched": self.searched})
        return head + b"\n" + self.html


def from_blob(blob: bytes) -> Finished:
    """A page as `to_blob` wrote it."""
    head, _, html = blob.partition(b"\n")
    found = orjson.loads(head)
    return Finished(found["path"], html, Page(**found["read"]).share(), found["searched"])


def is_page(file: SiteFile) -> bool:
    """Whether a rendered file becomes a page; everything else goes to the site as it is."""
    return file.path.endswith((MARKDOWN, WEB_PAGE))


def is_read(path: str) -> bool:
    """Whether a file beside the pages is looked at in every build, whatever is known of it: it may be finished, or searched."""
    return path.endswith((MARKDOWN, WEB_PAGE)) or path == SEARCH_RECORDS


def may_link(file: SiteFile) -> bool:
    """Whether its Markdown may hold links, whose targets hang on which files there are: only hand-written pages do."""
    return file.path.endswith(MARKDOWN) and bool(_LINKS.search(file.content))


def key_of(frame: LanguageFrame, file: SiteFile, paths: Collection[str]) -> str:
    """Everything that a finished page depends on. `paths` are those of the tree, where the file may link to them."""
    return make_key(
        digest_versions(), frame.spelt, file.path, file.source or "", file.content, *(sorted(paths) if may_link(file) else ())
    )


def finish(project: Path, frame: LanguageFrame, files: Sequence[SiteFile], paths: Collection[str]) -> list[Finished]:
    """Some files of one language as pages, in their order. Raises EngineError with what MkDocs says of one of them."""
    engine = ready_engine(project, frame)
    return [_finish(engine, file, paths) for file in files]


def _finish(engine: Engine, file: SiteFile, paths: Collection[str]) -> Finished:
    html = engine.build(file, paths) if file.path.endswith(MARKDOWN) else file.content
    return read_finished(place(engine.frame, file), html)


def place(frame: LanguageFrame, file: SiteFile) -> str:
    """Where a page will stand in the site."""
    return frame.root + (file.path.removesuffix(PAGE) + HTML if file.path.endswith(MARKDOWN) else file.path)


def read_finished(path: str, html: bytes) -> Finished:
    """A page of the site by its HTML."""
    read, tree = read_page(path, html)
    return Finished(path, html, read, read_searched(tree))
