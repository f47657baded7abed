"""Links of a hand-written page as its writer sees them, files of the project, become links between pages.

`[words](../../briefs/meetings/x.yml)` leads to the brief, with `#id` to a statement in it; `[words](method.md)` to another
hand-written page; a line `![words](pictures/x.png)` is the picture in `docs/<language>/pictures/`.
"""

from __future__ import annotations

import re
from pathlib import Path

from markupsafe import Markup

from briefing.pages.shared.context import PageContext
from briefing.series.checks.hand_written.page_links import PICTURE, TO_ENTRY, TO_PAGE
from briefing.urls import address_of, picture_file
from briefing.urls.page_anchors import anchor_of

_WIDTH, _HEIGHT = slice(16, 20), slice(20, 24)
"""Where a PNG file says how large it is."""


def lead_to_pages(context: PageContext, text: str, folder: Path) -> str:
    """The text with its links and pictures as a page has them; `folder` is where it was written."""
    text = PICTURE.sub(lambda match: str(_show(context, folder, match["words"], match["name"])), text)
    text = TO_ENTRY.sub(lambda match: str(_lead_to_entry(context, match)), text)
    return TO_PAGE.sub(lambda match: f"[{match['words']}](../{match['name']}/index.md{match['anchor'] or ''})", text)


def _lead_to_entry(context: PageContext, match: re.Match[str]) -> Markup:
    """The words alone where there is no such entry: the check has said so."""
    try:
        entry = context.series.entry(match["kind"], match["id"])
    except KeyError:
        return Markup.escape(match["words"])
    anchor = f"#{anchor_of(match['anchor'])}" if match["anchor"] else ""
    return Markup('<a href="../{}{}">{}</a>').format(address_of(entry), anchor, match["words"])


def _show(context: PageContext, folder: Path, words: str, name: str) -> Markup:
    """With its size, so that nothing moves while it loads."""
    head = (folder / "pictures" / name).read_bytes()[:24]
    width, height = (int.from_bytes(head[part]) for part in (_WIDTH, _HEIGHT))
    line = Markup('<p class="picture"><img src="../{}" width="{}" height="{}" loading="lazy" alt="{}"></p>')
    return line.format(picture_file(name), width, height, words)
