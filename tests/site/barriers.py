"""What axe finds against WCAG 2.0 to 2.2, A and AA, on an open page."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

MODULES = Path(__file__).parent.parent.parent / "node_modules"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
COLOURS = ["color-contrast"]
"""In other colours nothing else can differ."""


def put_axe_into(page: Page) -> None:
    """The policy of the pages forbids scripts that are not theirs: the page's context must have set it aside."""
    page.evaluate((MODULES / "axe-core" / "axe.min.js").read_text("utf-8"))


def find_barriers(page: Page, asked: list[str]) -> list[str]:
    """A line for each rule that is broken, in the colours and at the width that the page has now."""
    options = {"runOnly": asked, "resultTypes": ["violations"], "selectors": False}
    found = page.evaluate("options => axe.run(document, options)", options)["violations"]
    return [f"{fault['id']}: {fault['nodes'][0]['html'][:120]}" for fault in found]
