"""Markdown of a page → its HTML, as `Page.render` of MkDocs does it, with one Python-Markdown for all pages of a language.

MkDocs makes a new one for each page, and has the finished HTML read for ids that links could lead to; here the gates look.
Everything that a page leaves in a Python-Markdown is taken away by its own `reset`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any
from urllib.parse import urljoin, urlsplit

import orjson
from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page, _ExtractTitleTreeprocessor, _RelativePathTreeprocessor
from mkdocs.structure.toc import get_toc
from mkdocs.utils.meta import get_data

_HEAD = re.compile(r'---\n((?:[a-z_]+: (?:["\[][^\n]*|true|false)\n)+)---\n')
_PLAIN_ADDRESS = re.compile(r"(?:[a-z0-9-]+/)+")


class PlainPage(Page):
    """A page whose address MkDocs need not take apart to join it to the site's."""

    def _set_canonical_url(self, base: str | None) -> None:
        found = _find_place(base) if base and _PLAIN_ADDRESS.fullmatch(self.url) else None
        if found is None:
            super()._set_canonical_url(base)
        else:
            self.canonical_url, self.abs_url = found[0] + self.url, found[1] + self.url


@lru_cache
def _find_place(base: str) -> tuple[str, str] | None:
    """An address that plain ones are put behind, and its path; None where they are joined otherwise."""
    place = base if base.endswith("/") else f"{base}/"
    return (place, urlsplit(place).path) if urljoin(place, "x") == f"{place}x" else None


class PageRenderer:
    """One language. Not for several threads at once."""

    def __init__(self, config: MkDocsConfig) -> None:
        """Takes the dialect from the configuration as it is now."""
        self._config = config
        self._markdown = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs or {})

    def read(self, page: Page) -> None:
        """Its head and its Markdown, as `Page.read_source` reads them."""
        page.markdown, page.meta = read_head(page.file.content_string)

    def render(self, page: Page, files: Files) -> None:
        """Give the page its content, its contents list and its first heading. MkDocs warns of links that lead nowhere."""
        markdown, title = self._markdown.reset(), _ExtractTitleTreeprocessor()
        _RelativePathTreeprocessor(page.file, files, self._config)._register(markdown)
        title._register(markdown)
        page.content = markdown.convert(page.markdown or "")
        page.toc = get_toc(getattr(markdown, "toc_tokens", []))
        page._title_from_render = title.title


def read_head(source: str) -> tuple[str, dict[str, Any]]:
    """The text without its head, and what that says. What we wrote there is JSON, a line each, which YAML reads slowly."""
    found = _HEAD.match(source)
    if found is None or not found[1].replace("\n", " ").isprintable():  # what is not printable YAML may refuse, or fold
        return get_data(source)
    try:
        head = {key: orjson.loads(value) for key, _, value in (line.partition(": ") for line in found[1].splitlines())}
    except ValueError:
        return get_data(source)
    return source[found.end() :].lstrip("\n"), head
