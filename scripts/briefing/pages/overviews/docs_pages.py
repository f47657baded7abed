"""The hand-written pages of `docs/<language>/`. Knows where they lie, not what their shortcodes stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from markupsafe import Markup

from briefing.pages.overviews.shortcodes import fill_shortcodes
from briefing.pages.shared.context import PageContext
from briefing.series.checks.docs_pages import find_pages
from briefing.sitefile import SiteFile

_TITLE = re.compile(r"^# (.+)$", re.MULTILINE)


def render_docs_pages(context: PageContext, folder: Path) -> Iterator[SiteFile]:
    """Every Markdown page below `docs/<language>/`, at its own address; one that only another language has, in that one's."""
    for name, (language, path) in find_pages(folder, context.series.languages, context.language).items():
        text = path.read_text("utf-8")
        title = _TITLE.search(text)
        page = context.page(
            "overviews/docs_page",
            f"{name}/",
            title=title[1] if title else name,
            description=_open(text),
            kind="page",
            source=f"docs/{language}/{path.name}",
            body=Markup(fill_shortcodes(context, text)),
        )
        yield page if language == context.language else replace(page, content=_mark(page.content, language))


def _open(text: str) -> str:
    """The first paragraph as plain words, for the head of the page."""
    first = next((part for part in text.split("\n\n") if part[:1].isalpha()), "")
    return re.sub(r"\[([^]]*)\]\([^)]*\)|[*_`]", lambda match: match[1] or "", first)


def _mark(content: bytes, language: str) -> bytes:
    """The page with the language of its text in its head, for the theme to put it on the page."""
    return content.replace(b"---\n", f'---\ntext_language: "{language}"\n'.encode(), 1)
