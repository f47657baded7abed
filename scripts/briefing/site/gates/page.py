"""One finished page as the gates see it: ids, links, scripts, size. Read as browsers read it, by an HTML 5 parser."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, field
from urllib.parse import SplitResult, urlsplit

from selectolax.lexbor import LexborHTMLParser

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
_SAYS_NOTHING = frozenset(("class", "datetime", "lang", "title", "role", "tabindex", "scope", "d", "viewbox", "dir", "for"))
"""Attributes of which nothing is kept: most elements of a page have no other."""
_NO_PART = {"style", "base", "iframe", "object", "embed"}


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


def read_page(path: str, html: bytes) -> tuple[Page, LexborHTMLParser]:
    """A page by its path below the site's folder, and its tree for whoever reads something else of it."""
    page, tree = Page(path, len(html)), LexborHTMLParser(html.decode("utf-8"))
    for node in tree.css("*"):
        attributes = node.attributes
        tag = node.tag or ""
        if not _SAYS_NOTHING.issuperset(attributes):
            _read_attributes(page, tag, {name: value or "" for name, value in attributes.items()})
        if tag in _NO_PART:
            page.forbidden.append(f"<{tag}>")
        elif tag == "script" and "src" not in attributes and attributes.get("type") not in _DATA_TYPES:
            digest = hashlib.sha256(node.text(deep=True).encode()).digest()
            page.inline_scripts.append("sha256-" + base64.b64encode(digest).decode())
    return page, tree


def _read_attributes(page: Page, tag: str, values: dict[str, str]) -> None:
    for name, value in values.items():
        if name == "id":
            page.ids.append(value)
        elif name.startswith("on") or name in ("style", "srcdoc"):
            page.forbidden.append(f"{name}= on <{tag}>")
        elif name in _ADDRESSES:
            if (scheme := _scheme(value)) in ("javascript", "data", "vbscript"):
                page.forbidden.append(f"a {scheme}: address on <{tag}>")
            if (tag, name) in _LOADS:
                page.loads.append(value)
    if tag == "a" and "href" in values:
        page.links.append(values["href"])
    elif tag == "link":
        is_loading = _LOADING_RELS & set(values.get("rel", "").split())
        (page.loads if is_loading else page.links).append(values.get("href", ""))
    elif tag == "meta" and values.get("http-equiv", "").strip().lower() == "refresh":
        page.forbidden.append("a refresh")


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
