"""Where in a text something was found, and how sure that is. Knows no kind of finding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

Value = TypeVar("Value")
SURE, LIKELY, DOUBTFUL = 0.95, 0.75, 0.5
"""How sure: the words say it; the words and one reading of ours; a reading of ours."""


@dataclass(frozen=True, order=True)
class Span:
    """From one character to before another, counted from 0."""

    start: int
    end: int

    def holds(self, other: Span) -> bool:
        """Whether the other lies within this one."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class Finding(Generic[Value]):
    """Something found, where, and how sure it is, from 0 to 1."""

    value: Value
    span: Span
    certainty: float = SURE
    why: str = ""
    """What speaks for it or against it, for the editor."""


def spell_certainty(certainty: float) -> str:
    """`sure`, `likely` or `doubtful`."""
    return "sure" if certainty >= 0.9 else "likely" if certainty >= 0.7 else "doubtful"
