"""The page about reading offline: what is kept, how much it takes, the button that keeps it and gives it up again."""

from __future__ import annotations

from briefing.pages.shared.context import PageContext
from briefing.sitefile import SiteFile
from briefing.urls import OFFLINE

STATES = {
    "unable": "offline_unable",
    "ready": "offline_ready",
    "keeping": "offline_keeping",
    "kept": "offline_kept",
    "failed": "offline_failed",
}
"""What the script finds → the sentence that says so; the first stands there without scripts."""


def render_offline(context: PageContext) -> SiteFile:
    """The page of the button; without scripts it says that there is none."""
    locale = context.locale
    return context.page(
        "overviews/offline", OFFLINE, title=locale["offline"], description=locale["intro_offline"], states=STATES
    )
