"""What machines find in the head of a page, as the template prints it. Knows no entry."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PageMetadata:
    """Metas, alternate forms, scripts and linked data of one page."""

    metas: tuple[str, ...] = ()
    """`name=content` of each meta element."""
    feeds: tuple[str, ...] = ()
    """`type address title` of each alternate form of the page, the address told from the page itself."""
    script: str = ""
    """Linked data, as a script element that holds JSON."""
    modules: tuple[str, ...] = ()
    """What its scripts import, so that a browser need not find out one by the other."""
    program: str = ""
    """The program of the search that answers on it, asked for at once where the address asks something."""
    answers: str = ""
    """Likewise our script that asks that program."""
    words: str = ""
    """Likewise the file of all words, …"""
    word_parts: str = ""
    """… which stand in so many parts too."""


NO_METADATA = PageMetadata()
