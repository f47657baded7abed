"""One finished page as the gates see it: ids, links, scripts, size. Read as browsers read it, by an HTML 5 parser."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from sys import intern
from urllib.parse import SplitResult, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from briefing.series.checks.hand_written.forbidden_markup import CODE_ADDRESSES, NO_PART, is_code

_LOADS = {
    ("script", "src"),
    ("img", "src"),
    ("iframe", "src"),
    ("source", "src"),
    ("video", "src"),
    ("audio", "src"),
    ("embed", "src"),
    ("object", "data"),
    ("form", "action"),
    ("input", "src"),
}
_LOADING_RELS = {"stylesheet", "icon", "preload", "modulepreload", "preconnect", "dns-prefetch", "manifest"}
_ADDRESSES = ("href", "xlink:href", "src", "action", "formaction", "data")
_DATA_TYPES = {"application/json", "application/ld+json"}


@dataclass
class Page:
    """What one page holds."""

    path: str
    size: int
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    """Addresses that a reader may follow."""
    loads: list[str] = field(default_factory=list)
    """Addresses that the browser fetches by itself, or sends a form to."""
    inline_scripts: list[str] = field(default_factory=list)
    """Hashes of the scripts written in the page, as a policy spells them."""
    forbidden: list[str] = field(default_factory=list)
    """Things that no page may hold: event handlers, inline styles, script addresses."""

    def share(self) -> Page:
        """The same page, of which each text that other pages have too is there once: most ids and addresses are such."""
        for texts in (self.ids, self.links, self.loads, self.inline_scripts):
            texts[:] = map(intern, texts)
        return self


def read_page(path: str, html: bytes) -> tuple[Page, LexborHTMLParser]:
    """A page by its path below the site's folder, and its tree for whoever reads something else of it."""
    page, tree = Page(path, len(html)), LexborHTMLParser(html)
    for node in tree.root.traverse() if tree.root else ():  # a selector for all of them takes twice as long
        attributes, tag = node.attributes, node.tag or ""
        for name, value in attributes.items():
            if read := _choose_reader(name):
                read(page, tag, value or "")
        if read_element := _ELEMENTS.get(tag):
            read_element(page, node, attributes)
    return page.share(), tree


@lru_cache(maxsize=1_000)
def _choose_reader(name: str) -> Callable[[Page, str, str], None] | None:
    """Who reads attributes of this name, given the element's name and the value: nobody reads most, and a site has few."""
    if name == "id":
        return _read_id
    if is_code(name):
        return partial(_forbid_code, name)
    return partial(_read_address, name) if name in _ADDRESSES else None


def _read_id(page: Page, tag: str, value: str) -> None:
    page.ids.append(value)


def _forbid_code(name: str, page: Page, tag: str, value: str) -> None:
    page.forbidden.append(f"{name}= on <{tag}>")


def _read_address(name: str, page: Page, tag: str, value: str) -> None:
    if (scheme := _scheme(value)) in CODE_ADDRESSES:
        page.forbidden.append(f"a {scheme}: address on <{tag}>")
    if (tag, name) in _LOADS:
        page.loads.append(value)


_Attributes = Mapping[str, str | None]


def _read_way(page: Page, node: LexborNode, attributes: _Attributes) -> None:
    if "href" in attributes:
        page.links.append(attributes["href"] or "")


def _read_link(page: Page, node: LexborNode, attributes: _Attributes) -> None:
    is_loading = _LOADING_RELS & set((attributes.get("rel") or "").split())
    (page.loads if is_loading else page.links).append(attributes.get("href") or "")


def _read_meta(page: Page, node: LexborNode, attributes: _Attributes) -> None:
    if (attributes.get("http-equiv") or "").strip().lower() == "refresh":
        page.forbidden.append("a refresh")


def _read_script(page: Page, node: LexborNode, attributes: _Attributes) -> None:
    if "src" not in attributes and attributes.get("type") not in _DATA_TYPES:
        digest = hashlib.sha256(node.text(deep=True).encode()).digest()
        page.inline_scripts.append("sha256-" + base64.b64encode(digest).decode())


def _forbid(page: Page, node: LexborNode, attributes: _Attributes) -> None:
    page.forbidden.append(f"<{node.tag}>")


_ELEMENTS: Mapping[str, Callable[[Page, LexborNode, _Attributes], None]] = {
    "a": _read_way,
    "link": _read_link,
    "meta": _read_meta,
    "script": _read_script,
    **dict.fromkeys(NO_PART, _forbid),
}
"""What is read of an element besides its attributes, by its name."""


def split_address(address: str) -> SplitResult | None:
    """The parts of an address, or None where it is none, such as `http://[x`."""
    try:
        return urlsplit(address)
    except ValueError:
        return None


def _scheme(address: str) -> str:
    """The scheme as a browser reads it, which skips control characters and spaces."""
    if ":" not in address:
        return ""
    return "".join(char for char in address.partition(":")[0] if char > " ").lower()
