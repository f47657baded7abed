"""No page is heavier than a reader on a phone should bear."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.problem import Place, Problem
from briefing.site.gates.page import Page
from briefing.urls import REGISTERS

BRIEF, REGISTER = 60_000, 200_000
"""Bytes of HTML, uncompressed."""


def check_sizes(page: Page) -> Iterator[Problem]:
    """Briefs of meetings and commitments up to 60 KB, all other pages up to 200 KB."""
    parts = page.path.split("/")
    parts = parts[1:] if len(parts[0]) == 2 else parts  # a language's folder
    is_brief = len(parts) == 3 and parts[0] in REGISTERS[:2] and not parts[1].startswith("in-")
    limit = BRIEF if is_brief else REGISTER
    if page.size > limit:
        yield Problem(
            Place(f"site/{page.path}"),
            f"the page has {page.size:,} bytes",
            f"at most {limit:,}",
            "split the entry or the register",
            code="size",
        )
