"""The briefs of a stage as tagged PDF files beside their pages; one that was printed before from the same bytes is taken over.

Knows of the series only where its briefs stand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from briefing.locale.locale import Locale
from briefing.series.series import Series
from briefing.site.cache.store import Store, make_key
from briefing.site.printing.chromium import Chromium
from briefing.site.printing.stable_pdf import make_stable
from briefing.site.publishing.stage import Stage
from briefing.urls import HTML, address_of, language_root, pdf_file

INCH = 25.4
SIZES = {"A4": (210, 297), "Letter": (8.5 * INCH, 11 * INCH)}
"""Width and height in millimetres."""
SETTINGS: Mapping[str, object] = {
    "printBackground": True,
    "generateTaggedPDF": True,
    "generateDocumentOutline": True,
    "displayHeaderFooter": True,
    "headerTemplate": "<span></span>",
    "footerTemplate": '<p style="font:8px sans-serif;width:100%;text-align:center;color:#555">'
    '<span class="pageNumber"></span> / <span class="totalPages"></span></p>',
}
"""Margins are the style sheet's, as for a reader who prints a page."""
EACH = 100
"""After so many pages the progress is told."""
_STYLES = re.compile(rb'<link rel="stylesheet" href="([^"]+)"')
_WAYS = re.compile(rb'(<a\b[^>]*?) href="(?!https?:|mailto:|#)[^"]*"')
"""Links to other pages, which lead nowhere as long as nobody knows where those stand."""


@dataclass(frozen=True)
class BriefPage:
    """A page of the stage that is to be printed."""

    html: str
    pdf: str
    paper: str
    """A4 or Letter."""


def list_briefs(series: Series, locales: Mapping[str, Locale]) -> list[BriefPage]:
    """Every meeting and commitment in every language."""
    return [
        BriefPage(root + address_of(entry) + HTML, root + pdf_file(entry), locales[language].paper)
        for language in series.languages
        for root in [language_root(language, series.languages)]
        for entry in (*series.meetings.by_id, *series.commitments.by_id)
    ]


def print_briefs(
    program: str, stage: Stage, store: Store, pages: Sequence[BriefPage], url: str, as_of: date, progress: Callable[[str], None]
) -> None:
    """Write a PDF for each page into the stage; `url` is where the site will stand, or empty. Raises PrintingError."""

    def read(path: str) -> bytes | None:
        if path not in stage.paths:
            return None
        content = (stage.tree / path).read_bytes()
        return content if url else _WAYS.sub(rb"\1", content)

    with Chromium(program, url, read) as browser:
        version = browser.version
        for number, page in enumerate(pages):
            if number % EACH == 0:
                progress(f"printing the briefs ({number:,} of {len(pages):,})")
            html = (stage.tree / page.html).read_bytes()
            asked = (version, url, page.paper, as_of.isoformat(), repr(SETTINGS))
            key = make_key("pdf", *asked, html, *_read_styles(stage, page, html))
            content = store.get(key)
            if content is None:
                width, height = SIZES[page.paper]
                size = {"paperWidth": width / INCH, "paperHeight": height / INCH}
                content = make_stable(browser.print_page(page.html, {**SETTINGS, **size}), as_of)
                store.put(key, content)
            stage.write(page.pdf, content)


def _read_styles(stage: Stage, page: BriefPage, html: bytes) -> list[bytes]:
    folder = stage.tree / Path(page.html).parent
    return [(folder / link.decode()).read_bytes() for link in _STYLES.findall(html)]
