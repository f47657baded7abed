"""The hand-written pages of `docs/<language>/`. Knows where they lie, not what their shortcodes stand for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from markupsafe import Markup

from briefing.pages.overviews.docs_links import lead_to_pages
from briefing.pages.overviews.shortcodes import fill_shortcodes
from briefing.pages.shared.context import PageContext
from briefing.series.checks.hand_written.docs_pages import NEEDED, find_pages, list_pictures
from briefing.series.checks.hand_written.page_files import read_page
from briefing.sitefile import SiteFile
from briefing.urls import PAGE, picture_file

_TITLE = re.compile(r"^# (.+)$", re.MULTILINE)


Parts = tuple[tuple[str, Callable[[], str]], ...]
"""What else a shortcode can stand for, as Markdown: what is written from the classes, which no page knows."""


def render_docs_pages(context: PageContext, folder: Path, parts: Parts) -> Iterator[SiteFile]:
    """Every Markdown page below `docs/<language>/`, at its own address; one that only another language has, in that one's.

    The pictures that these pages show come first, since pages lead to them.
    """
    pages = find_pages(folder, context.series.languages, context.language)
    for name, file in list_pictures(folder, context.language, pages).items():
        yield SiteFile(picture_file(name), file.read_bytes())
    texts = {name: read_page(path) for name, (_, path) in pages.items()}
    titles = {name: _find_title(name, text) for name, text in texts.items()}
    given = {**dict(parts), "pages": lambda: _list_pages(titles)}
    for name, (language, path) in pages.items():
        text = texts[name]
        page = context.page(
            "overviews/docs_page",
            f"{name}/",
            title=titles[name],
            description=_open(text),
            kind="page",
            source=f"docs/{language}/{path.name}",
            edited_at=context.at(f"{name}/").edit_file(f"docs/{language}/{path.name}"),
            body=Markup(fill_shortcodes(context, lead_to_pages(context, text, path.parent), given)),
        )
        yield page if language == context.language else replace(page, content=_mark(page.content, language))


def _find_title(name: str, text: str) -> str:
    title = _TITLE.search(text)
    return title[1] if title else name


def _list_pages(titles: Mapping[str, str]) -> str:
    """Links to the pages that nothing else leads to."""
    return "\n".join(f"- [{title}](../{name}/{PAGE})" for name, title in titles.items() if name not in NEEDED)


def _open(text: str) -> str:
    """The first paragraph as plain words, for the head of the page."""
    first = next((part for part in text.split("\n\n") if part[:1].isalpha()), "")
    return re.sub(r"\[([^]]*)\]\([^)]*\)|[*_`]", lambda match: match[1] or "", first)


def _mark(content: bytes, language: str) -> bytes:
    """The page with the language of its text in its head, for the theme to put it on the page."""
    return content.replace(b"---\n", f'---\ntext_language: "{language}"\n'.encode(), 1)
