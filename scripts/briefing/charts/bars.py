"""Horizontal bars against one scale: how long, how many. Knows no entry."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from briefing.charts.drawing import box, frame, words

ROW, BAR = 40, 14


@dataclass(frozen=True)
class Bar:
    """A row: its name, its number, its classes."""

    label: str
    count: int
    classes: str = "plain"


def draw_bars(name: str, title: str, description: str, bars: list[Bar], spell: Callable[[int], str]) -> str:
    """The longest bar has the full width; `spell` writes a number."""
    most = max([1, *(bar.count for bar in bars)])
    marks: list[str] = []
    for index, bar in enumerate(bars):
        top = index * ROW
        marks += [
            words(0, top + 13, bar.label),
            words(100, top + 13, spell(bar.count), "end", "n"),
            box(0, top + 19, 100 * bar.count / most, BAR, bar.classes),
        ]
    return frame(name, title, description, len(bars) * ROW, marks)
