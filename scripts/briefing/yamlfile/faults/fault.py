"""A mistake in the writing of a file, and the lines that say what was meant. Knows no family."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from briefing.problem import Edit, Place, Problem


class Fault(NamedTuple):
    """LaidOut and column are counted from 0."""

    number: int
    column: int
    what: str
    expected: str
    mend: str
    code: str
    mended: Mapping[int, str]
    """LaidOut → what it would be, so that the reading can go on."""
    edit: Edit | None = None

    def problem(self, path: str) -> Problem:
        """As an editor is told."""
        place = Place(path, self.number + 1, self.column + 1)
        return Problem(place, self.what, self.expected, self.mend, code=self.code, edit=self.edit)

    def mend_in(self, lines: list[str]) -> None:
        """Put the mended lines in the place of the others."""
        for number, line in self.mended.items():
            lines[number] = line


def rewrite(number: int, column: int, old: str, new: str) -> Edit:
    """An Edit from a line and column counted from 0."""
    return Edit(number + 1, column + 1, old, new)


def shorten(text: str, limit: int = 60) -> str:
    """A text as a message quotes it."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
