"""Every way inside the site leads somewhere, anchors included."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator, Sequence
from urllib.parse import unquote

from briefing.problem import Place, Problem
from briefing.site.gates.page import Page, split_address
from briefing.urls import HTML, NOT_FOUND


def check_links(pages: Sequence[Page], files: Collection[str]) -> Iterator[Problem]:
    """Links, scripts, styles and pictures; the address of another host is not asked. `files` are all paths of the site."""
    ids = {page.path: set(page.ids) for page in pages}
    for page in pages:
        for address in dict.fromkeys((*page.links, *page.loads)):
            fault = _find_fault(page, address, files, ids)
            if fault:
                yield Problem(
                    Place(f"site/{page.path}"),
                    f'the link "{address}" {fault}',
                    "a page or anchor of the site",
                    "correct the link, or the template it comes from",
                    code="link",
                )


def _find_fault(page: Page, address: str, files: Collection[str], ids: dict[str, set[str]]) -> str | None:
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
    if parts.fragment and target in ids and unquote(parts.fragment) not in ids[target]:
        return "leads to an anchor that is not there"
    return None


def _resolve(folder: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(folder, unquote(path)))
