"""Rows of one bar each, parted by share: where things stand, by topic. Knows no entry."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from briefing.charts.drawing import box, frame, words

ROW, BAR, GAP = 46, 20, 0.25
"""Pixels of a row and of its bar; per cent between two parts."""


@dataclass(frozen=True)
class Share:
    """A piece of a bar."""

    count: int
    classes: str


@dataclass(frozen=True)
class Stack:
    """A row: its name and its parts."""

    label: str
    parts: list[Share]

    @property
    def total(self) -> int:
        """The sum of its parts."""
        return sum(part.count for part in self.parts)


def draw_stacks(name: str, title: str, description: str, stacks: list[Stack], spell: Callable[[int], str]) -> str:
    """Every bar has the full width: it shows shares; the total stands beside the name, as `spell` writes it."""
    marks: list[str] = []
    for index, stack in enumerate(stacks):
        top = index * ROW
        if stack.label:
            marks += [words(0, top + 13, stack.label), words(100, top + 13, spell(stack.total), "end", "n")]
        marks += _draw_parts(stack, top + (20 if stack.label else 0))
    height = len(stacks) * ROW if stacks and stacks[0].label else BAR
    return frame(name, title, description, height, marks)


def _draw_parts(stack: Stack, top: int) -> list[str]:
    left, marks = 0.0, []
    for part in stack.parts:
        share = 100 * part.count / stack.total
        marks.append(box(left, top, max(share - GAP, 0.2), BAR, part.classes))
        left += share
    return marks
