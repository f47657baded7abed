"""One finished page as the gates see it: ids, links, scripts, size."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

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


def read_page(site: str, path: str) -> Page:
    """Read a page below the site's folder."""
    data = Path(site, path).read_bytes()
    page = Page(path, len(data))
    reader = _Reader(page)
    reader.feed(data.decode("utf-8"))
    reader.close()
    return page


class _Reader(HTMLParser):
    def __init__(self, page: Page) -> None:
        super().__init__(convert_charrefs=True)
        self.page = page
        self._script: list[str] | None = None

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attributes}
        if "id" in values:
            self.page.ids.append(values["id"])
        for name, value in values.items():
            if name.startswith("on") or name in ("style", "srcdoc"):
                self.page.forbidden.append(f"{name}= on <{tag}>")
            if name in _ADDRESSES and _scheme(value) in ("javascript", "data", "vbscript"):
                self.page.forbidden.append(f"a {_scheme(value)}: address on <{tag}>")
            if (tag, name) in _LOADS:
                self.page.loads.append(value)
        if tag in ("style", "base", "iframe", "object", "embed"):
            self.page.forbidden.append(f"<{tag}>")
        if tag == "meta" and values.get("http-equiv", "").strip().lower() == "refresh":
            self.page.forbidden.append("a refresh")
        if tag == "a" and "href" in values:
            self.page.links.append(values["href"])
        if tag == "link":
            is_loading = _LOADING_RELS & set(values.get("rel", "").split())
            (self.page.loads if is_loading else self.page.links).append(values.get("href", ""))
        if tag == "script" and "src" not in values and values.get("type", "") not in _DATA_TYPES:
            self._script = []

    def handle_data(self, data: str) -> None:
        if self._script is not None:
            self._script.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self._script is not None:
            digest = hashlib.sha256("".join(self._script).encode()).digest()
            self.page.inline_scripts.append("sha256-" + base64.b64encode(digest).decode())
            self._script = None


def split_address(address: str) -> SplitResult | None:
    """The parts of an address, or None where it is none, such as `http://[x`."""
    try:
        return urlsplit(address)
    except ValueError:
        return None


def _scheme(address: str) -> str:
    """The scheme as a browser reads it, which skips control characters and spaces."""
    return "".join(char for char in address if char > " ").partition(":")[0].lower()
