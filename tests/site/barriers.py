"""What axe finds against WCAG 2.0 to 2.2, A and AA, on an open page."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

MODULES = Path(__file__).parent.parent.parent / "node_modules"
LOOKS = (Path(__file__).parent / "looks.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
COLOURS = ["color-contrast"]
"""In other colours nothing else can differ."""

_passed: set[str] = set()
"""Looks of text that can be told from their ground, on whichever page axe was asked: a look says all that this hangs on."""


def put_axe_into(page: Page) -> None:
    """The policy of the pages forbids scripts that are not theirs: the page's context must have set it aside."""
    page.evaluate((MODULES / "axe-core" / "axe.min.js").read_text("utf-8"))
    page.evaluate(LOOKS)


def find_barriers(page: Page, asked: list[str]) -> list[str]:
    """A line for each rule that is broken, in the colours and at the width that the page has now.

    Of all texts that look the same one is judged: most of a page's looks stood on a page before.
    """
    options = {
        "runOnly": asked,
        "resultTypes": ["violations"],
        "selectors": False,
        "rules": {"color-contrast": {"enabled": False}},
    }
    found = page.evaluate("options => axe.run(document, options)", options)["violations"] if asked != COLOURS else []
    return [f"{fault['id']}: {fault['nodes'][0]['html'][:120]}" for fault in found] + _find_pale(page)


def _find_pale(page: Page) -> list[str]:
    fresh = [look for look in page.evaluate("looks.find()") if look not in _passed]
    said = page.evaluate("fresh => looks.judge(fresh)", fresh) if fresh else {"passed": [], "pale": []}
    _passed.update(said["passed"])
    return [f"color-contrast: {html[:120]}" for html in said["pale"]]
