"""A saved page → its title, its text without the frame, its address and day. Knows HTML, and no language."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

FRAME = (
    "script, style, noscript, template, svg, nav, header, footer, aside, form, button, iframe, figure, [hidden], .usa-banner"
)
"""What belongs to the site and not to the text."""
BODIES = ("[itemprop=articleBody]", "article", "main", "[role=main]", "body")
BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, blockquote, td, dt, dd, pre, figcaption, div, section, time, address"
MOST_LINKED = 0.6
"""A block whose text is links to a larger part than this leads elsewhere."""
_IS_HTML = re.compile(r"\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<html|<(?:body|article|main|div|p|h[1-6])\b)", re.IGNORECASE)


@dataclass(frozen=True)
class SavedPage:
    """What a page says of itself, and its paragraphs."""

    title: str
    paragraphs: tuple[str, ...]
    address: str = ""
    published: str = ""
    """As the page gives it: `2024-02-28T10:00:00Z`; empty where it does not."""
    language: str = ""


def is_html(text: str) -> bool:
    """Whether a text begins as a page does."""
    return _IS_HTML.match(text) is not None


def read_page(text: str) -> SavedPage:
    """The page without menus, banners, forms and lists of links."""
    tree = LexborHTMLParser(text)
    root = tree.css_first("html")
    language = (root.attributes.get("lang") or "")[:2] if root else ""
    canonical = tree.css_first("link[rel=canonical]")
    address = (canonical.attributes.get("href") or "") if canonical else ""
    published = _meta(tree, "article:published_time") or _meta(tree, "date")
    title = _meta(tree, "og:title") or _text(tree.css_first("h1")) or _text(tree.css_first("title"))
    for node in tree.css(FRAME):
        node.decompose()
    body = next((found for choice in BODIES if (found := tree.css_first(choice)) and _text(found)), None)
    return SavedPage(title, tuple(_paragraphs(body)) if body else (), address or _meta(tree, "og:url"), published, language)


def _paragraphs(body: LexborNode) -> list[str]:
    """Every block that holds no other block, in order; blocks that only lead elsewhere are left out."""
    found = []
    for node in body.css(BLOCKS):
        text = _text(node)
        if not text or any(inner.mem_id != node.mem_id for inner in node.css(BLOCKS)):
            continue
        linked = sum(len(_text(link)) for link in node.css("a"))
        if linked <= MOST_LINKED * len(text):
            found.append(text)
    return found or [line for line in body.text(separator="\n").splitlines() if line.strip()]


def _text(node: LexborNode | None) -> str:
    return " ".join(node.text(separator=" ").split()) if node else ""


def _meta(tree: LexborHTMLParser, name: str) -> str:
    node = tree.css_first(f'meta[property="{name}"], meta[name="{name}"]')
    return (node.attributes.get("content") or "").strip() if node else ""
