"""What axe finds against WCAG 2.0 to 2.2, A and AA, on an open page."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from playwright.sync_api import Page

MODULES = Path(__file__).parent.parent.parent / "node_modules"
LOOKS = (Path(__file__).parent / "looks.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
COLOURS = ["color-contrast"]
"""In other colours nothing else can differ."""


class Passed:
    """Looks of text that can be told from their ground, on whichever page axe was asked: a look says all that this hangs on.

    Processes that have the same folder tell each other.
    """

    def __init__(self) -> None:
        self.folder: Path | None = None
        self._known: set[str] = set()

    def add(self, looks: Iterable[str]) -> None:
        for look in looks:
            self._known.add(look)
            if file := self._find_file(look):
                file.touch()

    def __contains__(self, look: str) -> bool:
        if look not in self._known and (file := self._find_file(look)) and file.exists():
            self._known.add(look)
        return look in self._known

    def _find_file(self, look: str) -> Path | None:
        return self.folder and self.folder / sha256(look.encode()).hexdigest()


PASSED = Passed()


def put_axe_into(page: Page) -> None:
    """The policy of the pages forbids scripts that are not theirs: the page's context must have set it aside."""
    page.evaluate((MODULES / "axe-core" / "axe.min.js").read_text("utf-8"))
    page.evaluate(LOOKS)


def find_barriers(page: Page, asked: list[str]) -> list[str]:
    """A line for each rule that is broken, in the colours and at the width that the page has now.

    Of all texts that look the same one is judged: most of a page's looks stood on a page before.
    """
    fresh = [look for look in page.evaluate("looks.find()") if look not in PASSED]
    if asked == COLOURS and not fresh:
        return []
    said = page.evaluate("([fresh, asked]) => looks.judge(fresh, asked)", [fresh, asked])
    PASSED.add(said["passed"])
    return said["found"]
