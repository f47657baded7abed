"""One finished page as the gates see it: ids, links, scripts, size. Read as browsers read it, by an HTML 5 parser."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial
from sys import intern
from urllib.parse import SplitResult, urlsplit

from selectolax.lexbor import LexborHTMLParser

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
        for read in _choose_readers(tag, tuple(attributes)):
            read(page, attributes)
        if tag == "script" and "src" not in attributes and attributes.get("type") not in _DATA_TYPES:
            digest = hashlib.sha256(node.text(deep=True).encode()).digest()
            page.inline_scripts.append("sha256-" + base64.b64encode(digest).decode())
    return page.share(), tree


_Attributes = Mapping[str, str | None]
_Reader = Callable[[Page, _Attributes], None]


@lru_cache(maxsize=4_000)
def _choose_readers(tag: str, names: tuple[str, ...]) -> Sequence[_Reader]:
    """What is read of an element with these attributes: nothing of most, and a site has few sorts of them."""
    found: list[_Reader] = []
    for name in names:
        if name == "id":
            found.append(_read_id)
        elif is_code(name):
            found.append(partial(_forbid, f"{name}= on <{tag}>"))
        elif name in _ADDRESSES:
            found.append(partial(_read_address, tag, name))
    if tag == "link" or (tag == "a" and "href" in names):
        found.append(_read_link if tag == "link" else _read_way)
    elif tag == "meta" and "http-equiv" in names:
        found.append(_read_equivalent)
    elif tag in NO_PART:
        found.append(partial(_forbid, f"<{tag}>"))
    return found


def _read_id(page: Page, attributes: _Attributes) -> None:
    page.ids.append(attributes["id"] or "")


def _read_way(page: Page, attributes: _Attributes) -> None:
    page.links.append(attributes["href"] or "")


def _read_link(page: Page, attributes: _Attributes) -> None:
    is_loading = _LOADING_RELS & set((attributes.get("rel") or "").split())
    (page.loads if is_loading else page.links).append(attributes.get("href") or "")


def _read_equivalent(page: Page, attributes: _Attributes) -> None:
    if (attributes["http-equiv"] or "").strip().lower() == "refresh":
        page.forbidden.append("a refresh")


def _read_address(tag: str, name: str, page: Page, attributes: _Attributes) -> None:
    value = attributes[name] or ""
    if (scheme := _scheme(value)) in CODE_ADDRESSES:
        page.forbidden.append(f"a {scheme}: address on <{tag}>")
    if (tag, name) in _LOADS:
        page.loads.append(value)


def _forbid(what: str, page: Page, attributes: _Attributes) -> None:
    page.forbidden.append(what)


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
