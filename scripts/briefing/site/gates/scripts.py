"""A page runs only scripts we know and fetches nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.problem import Place, Problem
from briefing.series.checks.hand_written.finished_page import Page, split_address
from briefing.site.publishing.content_security_policy import INLINE_SCRIPTS


def check_scripts(page: Page) -> Iterator[Problem]:
    """Unknown inline scripts, event handlers and other hosts are errors."""
    place = Place(f"site/{page.path}")
    for found in page.inline_scripts:
        if found not in INLINE_SCRIPTS:
            yield Problem(
                place,
                f"an inline script that is not known: {found}",
                "a script in site/publishing/content_security_policy.py",
                "read the script; if it is the theme's own, add its hash",
                code="script",
            )
    for what in page.forbidden:
        yield Problem(
            place,
            f"{what} stands in the page",
            "pages without inline code or frames",
            "find the template or entry it comes from",
            code="script",
        )
    for address in page.loads:
        parts = split_address(address)
        if parts is None or parts.netloc or parts.scheme:
            yield Problem(
                place, f"the page fetches {address}", "nothing from another host", "ship the file with the site", code="host"
            )
