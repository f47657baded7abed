"""What machines find in the head of a page, as the template prints it. Knows no entry."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PageMetadata:
    """Metas, alternate forms and linked data of one page."""

    metas: tuple[str, ...] = ()
    """`name=content` of each meta element."""
    feeds: tuple[str, ...] = ()
    """`type address title` of each alternate form of the page, the address told from the page itself."""
    script: str = ""
    """Linked data, as a script element that holds JSON."""


NO_METADATA = PageMetadata()
