"""What within a page can be led to."""

from __future__ import annotations

from briefing.entries import Entry
from briefing.urls import address_of

CHANGED = "changed"
"""The anchor, on a brief's page, of what was changed when."""


def anchor_of(statement_id: str) -> str:
    """The anchor of a statement on its meeting's page."""
    return f"said-{statement_id}"


def place_on_page(entry: Entry, anchor: str) -> str:
    """An anchor on the page of an entry: `meetings/x/#said-y`."""
    return f"{address_of(entry)}#{anchor}"


def part_anchor(milestone_id: str) -> str:
    """The anchor of a part of a commitment on its page."""
    return f"part-{milestone_id}"


def term_anchor(term_id: str) -> str:
    """The anchor of a term on the page of the glossary."""
    return f"term-{term_id}"


def list_anchor(name: str) -> str:
    """The anchor of a closed list on the page of the dictionary."""
    return f"list-{name}"
