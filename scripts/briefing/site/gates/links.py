"""Every way inside the site leads somewhere, anchors included.

A site has some sixty a page and nearly all are plain, so those are looked up; whatever is not found in that way is worked out.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache
from urllib.parse import unquote

from briefing.problem import Place, Problem
from briefing.series.checks.hand_written.finished_page import Page, split_address
from briefing.site.gates.plain_ways import read_way
from briefing.urls import HTML, NOT_FOUND

IdsOf = Callable[[str], Collection[str] | None]
"""Path of a file → the ids of its page; None where it is none."""


def check_links(pages: Sequence[Page], files: Collection[str], ids_of: IdsOf, named: set[str]) -> Iterator[Problem]:
    """Links, scripts, styles and pictures; the address of another host is not asked. `files` are all paths of the site.

    Every anchor of another page that they name is put among the `named`: `a/index.html#x`.
    """
    ids = _Ids({page.path: set(page.ids) for page in pages}, ids_of, named)
    known, read = _name_files(files), cache(read_way)
    for page in pages:
        above = _list_above(page.path)
        for address in dict.fromkeys((*page.links, *page.loads)):
            way = read(address)
            if way and len(above) > way.steps_up:
                target = known.get(above[way.steps_up] + way.rest) if way.has_path else page.path
                if target and (not way.anchor or ids.have(target, way.anchor, page.path)):
                    continue
            fault = _find_fault(page, address, files, ids)
            if fault:
                yield Problem(
                    Place(f"site/{page.path}"),
                    f'the link "{address}" {fault}',
                    "a page or anchor of the site",
                    "correct the link, or the template it comes from",
                    code="link",
                )


class _Ids:
    """Which ids there are; those of pages that are not checked are asked for when a link names one."""

    def __init__(self, known: dict[str, Collection[str] | None], ask: IdsOf, named: set[str]) -> None:
        self._known, self._ask, self._named = known, ask, named

    def have(self, path: str, wanted: str, asked_by: str) -> bool:
        """Whether an anchor is there; in what is no page, any may be. One of the page that asks goes with it, or not at all."""
        if path != asked_by:
            self._named.add(name_anchor(path, wanted))
        if path not in self._known:
            self._known[path] = self._ask(path)
        found = self._known[path]
        return found is None or wanted in found


def name_anchor(path: str, anchor: str) -> str:
    """A place in a page of the site."""
    return f"{path}#{anchor}"


def _name_files(files: Collection[str]) -> dict[str, str]:
    """A file by its path, and a page by its folder too."""
    folders = {path.removesuffix(HTML): path for path in files if path.endswith(HTML)}
    return {path: path for path in files} | folders | {folder.rstrip("/"): path for folder, path in folders.items()}


def _list_above(path: str) -> list[str]:
    """The folder of a page, the one above it, and so on to the site's own."""
    names = path.split("/")[:-1]
    return ["".join(f"{name}/" for name in names[:length]) for length in range(len(names), -1, -1)]


def _find_fault(page: Page, address: str, files: Collection[str], ids: _Ids) -> str | None:
    parts = split_address(address)
    if parts is None:
        return "is no address"
    if parts.scheme or parts.netloc or page.path == NOT_FOUND:
        return None
    target = page.path
    if parts.path:
        target = _resolve(posixpath.dirname(page.path), parts.path)
        if target.startswith(".."):
            return "leads out of the site"
        if target not in files:
            target = posixpath.normpath(posixpath.join(target, HTML))
    if target not in files:
        return "leads nowhere"
    if parts.fragment and not ids.have(target, unquote(parts.fragment), page.path):
        return "leads to an anchor that is not there"
    return None


def _resolve(folder: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(folder, unquote(path)))
