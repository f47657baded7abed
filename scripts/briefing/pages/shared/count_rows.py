"""Rows of counts, a topic a row: each number leads to what it counts in a register. Knows no kind of thing that is counted."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.entries import Topic


@dataclass(frozen=True)
class CountCell:
    """A number, and the register narrowed to what it counts."""

    label: str
    """What its column is called."""
    count: int
    address: str


@dataclass(frozen=True)
class CountRow:
    """A topic, or None for all of them."""

    topic: Topic | None
    cells: list[CountCell]
    """The last is the sum of the others."""

    @property
    def whole(self) -> CountCell:
        """The sum."""
        return self.cells[-1]

    @property
    def parts(self) -> list[CountCell]:
        """What it is made of, without what is nought."""
        return [cell for cell in self.cells[:-1] if cell.count]
