"""The hand-written pages of `docs/<language>/`. Knows where they lie, not what their shortcodes stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from markupsafe import Markup

from briefing.pages.overviews.shortcodes import fill_shortcodes
from briefing.pages.shared.context import PageContext
from briefing.sitefile import SiteFile

_TITLE = re.compile(r"^# (.+)$", re.MULTILINE)


def render_docs_pages(context: PageContext, folder: Path) -> Iterator[SiteFile]:
    """Every Markdown page below `docs/<language>/`, at its own address."""
    for path in sorted((folder / context.language).glob("*.md")):
        text = path.read_text("utf-8")
        title = _TITLE.search(text)
        yield context.page(
            "overviews/docs_page",
            f"{path.stem}/",
            title=title[1] if title else path.stem,
            kind="page",
            source=f"docs/{context.language}/{path.name}",
            body=Markup(fill_shortcodes(context, text)),
        )
