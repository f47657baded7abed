"""A hand-written page as a build makes it: read by the same Markdown, and then as browsers read HTML.

A line tells most slips, and better. What spans lines, stands in a list or in HTML within HTML, only this finds. Few pages hold
anything of the kind, and the others wait for neither library.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from briefing.series.checks.hand_written.finished_page import Page, read_page, split_address
from briefing.series.checks.hand_written.page_links import PICTURE, TO_ENTRY, TO_PAGE
from briefing.urls import PAGE

DIALECT = ("tables", "footnotes", "admonition", "toc", "pymdownx.details")
"""Plain, so that other engines read it too. No attr_list, md_in_html or snippets: with them text in an entry could run."""
DEAD = "nowhere:"
"""Before an address that Markdown wrote and MkDocs would not follow."""
CONTENTS = 150
"""Bytes of a heading in the list of contents."""
_SHORTCODE = re.compile(r"^\[\[[a-z_]+\]\]$", re.MULTILINE)
_LAST = 0
"""When all other processors are through, as MkDocs looks at links."""


class PageAsBuilt(NamedTuple):
    """What a build would see of a page."""

    page: Page
    size: int
    """Bytes of its own HTML."""
    refusal: str = ""
    """Why Markdown makes no page of it."""


@lru_cache(maxsize=64)
def build_page(text: str) -> PageAsBuilt:
    """The page of a text, without what stands around it on the site."""
    text = PICTURE.sub("<p></p>", text)
    text = TO_ENTRY.sub(lambda match: match["words"], text)  # whether there is such an entry is told at the line
    text = TO_PAGE.sub(lambda match: f"[{match['words']}](../{match['name']}/{PAGE}{match['anchor'] or ''})", text)
    try:
        html = _reader().reset().convert(_SHORTCODE.sub("<div></div>", text)).encode()
    except (RecursionError, ValueError) as error:
        return PageAsBuilt(Page("", 0), 0, str(error))
    return PageAsBuilt(read_page("", html)[0], len(html) + html.count(b"<h") * CONTENTS)


@cache
def _reader() -> Markdown:
    return Markdown(extensions=[*DIALECT, "fenced_code", _Ways()])


class _Ways(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(_Follow(md), "briefing_ways", _LAST)


class _Follow(Treeprocessor):
    """Links that Markdown wrote, and no HTML: MkDocs follows those alone, and by the files of pages."""

    def run(self, root: Element) -> None:
        for tag, key in (("a", "href"), ("img", "src")):
            for element in root.iter(tag):
                element.set(key, _follow(element.get(key, "")))


def _follow(address: str) -> str:
    parts = split_address(address)
    if parts is None:
        return DEAD + address
    if parts.scheme or parts.netloc or AMP_SUBSTITUTE in address or not (parts.path or address.startswith(("/", "\\"))):
        return address
    path = unquote(parts.path)
    if not path.startswith("../") or not path.endswith(f"/{PAGE}"):
        return DEAD + address
    return parts._replace(path=path.removesuffix(PAGE)).geturl()
