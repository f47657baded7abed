"""No page is heavier than a reader on a phone should bear."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.problem import Place, Problem
from briefing.series.checks.hand_written.finished_page import Page
from briefing.series.checks.phrasing.long_texts import HEAVIEST_BRIEF, HEAVIEST_PAGE
from briefing.text import LANGUAGE
from briefing.urls import REGISTERS, is_part


def check_sizes(page: Page) -> Iterator[Problem]:
    """Briefs of meetings and commitments up to 60 KB, told at the entry; all other pages up to 200 KB."""
    parts = page.path.split("/")
    parts = parts[1:] if re.fullmatch(LANGUAGE, parts[0]) else parts  # a language's folder
    is_brief = len(parts) == 3 and parts[0] in REGISTERS[:2] and not is_part(parts[1])
    limit, shown = HEAVIEST_BRIEF if is_brief else HEAVIEST_PAGE, f"site/{page.path}"
    if page.size > limit:
        yield Problem(
            Place(f"briefs/{parts[0]}/{parts[1]}.yml" if is_brief else shown),
            f"the page {f'{shown} ' if is_brief else ''}has {page.size:,} bytes",
            f"at most {limit:,}",
            "split the entry or the register",
            code="size",
        )
