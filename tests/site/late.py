"""A script that a test holds up, to act before it comes."""

from __future__ import annotations

from playwright.sync_api import Page, Route


def let_come(page: Page, held: list[Route]) -> None:
    """Let it come once the page has asked for it, which a busy machine may do late."""
    while not held:
        page.wait_for_timeout(20)
    held.pop().continue_()
