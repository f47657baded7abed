"""What is wrong with the data, where, and how to mend it. Knows no entry and no file format."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

LONGEST_LIST = 2_000
"""Signs of what is expected: a list of all that may stand somewhere is not cut."""


class Severity(StrEnum):
    """An error stops a build; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Place(NamedTuple):
    """A spot in a file, counted from 1 as editors count: `briefs/meetings/x.yml:3:7`."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{visible(self.path)}:{self.line}:{self.column}"


class Edit(NamedTuple):
    """A mend that needs no judgement: at this line and column, counted from 1, `old` becomes `new`."""

    line: int
    column: int
    old: str
    new: str


@dataclass(frozen=True)
class Problem:
    """One fault: `place: what (expected; mend)`, always on one line."""

    place: Place
    what: str
    expected: str = ""
    mend: str = ""
    code: str = ""
    severity: Severity = Severity.ERROR
    edit: Edit | None = field(default=None, compare=False)
    """How `briefing check --fix` mends it, where a machine can."""

    @property
    def message(self) -> str:
        """Everything but the place."""
        hints = "; ".join(visible(part, LONGEST_LIST) for part in (self.expected, self.mend) if part)
        return visible(self.what) + (f" ({hints})" if hints else "")

    def __lt__(self, other: Problem) -> bool:
        return self._order < other._order

    @property
    def _order(self) -> tuple[Place, str, str, str, str, Severity]:
        return (self.place, self.what, self.expected, self.mend, self.code, self.severity)

    def __str__(self) -> str:
        warning = "warning: " if self.severity is Severity.WARNING else ""
        return f"{self.place}: {warning}{self.message}"


@dataclass
class Report:
    """Collects the problems of a run; nothing is thrown for bad data."""

    problems: list[Problem] = field(default_factory=list)

    def add(self, *problems: Problem) -> None:
        """Note problems, in any order."""
        self.problems.extend(problems)

    @property
    def errors(self) -> list[Problem]:
        """What stops a build, sorted by file, line and column."""
        return sorted(p for p in self.problems if p.severity is Severity.ERROR)

    @property
    def warnings(self) -> list[Problem]:
        """What does not, likewise."""
        return sorted(p for p in self.problems if p.severity is Severity.WARNING)

    def has_errors(self) -> bool:
        """Whether anything stops a build."""
        return any(p.severity is Severity.ERROR for p in self.problems)


def visible(text: str, limit: int = 300) -> str:
    """The text on one line, what cannot be seen written out: U+202E becomes `<U+202E>`."""
    shown = text[:limit]
    if not shown.isprintable():
        shown = "".join(char if _is_seen(char) else f"<U+{ord(char):04X}>" for char in shown)
    return shown + ("…" if len(text) > limit else "")


def _is_seen(char: str) -> bool:
    return char == " " or not unicodedata.category(char).startswith(("C", "Z"))
