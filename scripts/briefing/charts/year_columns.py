"""Two columns a year, side by side, each with its number. Knows no entry."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from briefing.charts.drawing import box, frame, words

TOP, HIGH, FOOT = 18, 150, 24
"""Pixels above the highest column, of that column, and below the line."""
COLUMNS = ("series-1", "series-2")
"""How the two of a year look."""


@dataclass(frozen=True)
class YearColumns:
    """A year and its two numbers."""

    label: str
    first: int
    second: int


def draw_columns(name: str, title: str, description: str, columns: list[YearColumns], spell: Callable[[int], str]) -> str:
    """Both numbers on one scale, written by `spell`."""
    most = max([1, *(max(column.first, column.second) for column in columns)])
    step = 100 / max(len(columns), 1)
    marks: list[str] = []
    for index, column in enumerate(columns):
        left = index * step
        for place, (look, count) in enumerate(zip(COLUMNS, (column.first, column.second), strict=True)):
            height = HIGH * count / most
            x, width = left + step * (0.12 + 0.38 * place), step * 0.36
            marks += [
                box(x, TOP + HIGH - height, width, height, look),
                words(x + width / 2, TOP + HIGH - height - 5, spell(count), "middle", "n"),
            ]
        marks.append(words(left + step / 2, TOP + HIGH + 17, column.label, "middle"))
    return frame(name, title, description, TOP + HIGH + FOOT, marks)
