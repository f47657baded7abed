"""Dates as sources give them: a day, a month or only a year. Knows no clock and no zone."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


@dataclass(frozen=True)
class PartialDate:
    """`2023`, `2023-02` or `2023-02-04`; what is not known is None. Source: Popolo's date pattern."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def first_day(self) -> date:
        """The first day that it can mean: `2023-02` → 1 February 2023."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The last day that it can mean: `2023-02` → 28 February 2023."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def sort_key(self) -> tuple[int, int, int]:
        """Year, month, day, with 0 for what is not known: a year stands before its months."""
        return (self.year, self.month or 0, self.day or 0)

    def is_before(self, other: PartialDate) -> bool:
        """True only where it is certain: 2023 is not before 2023-05."""
        return self.last_day < other.first_day

    def may_lie_within(self, first: PartialDate | None, last: PartialDate | None) -> bool:
        """Whether it can mean a day of this time; a side that is not known is open."""
        return not (first and self.is_before(first)) and not (last and last.is_before(self))

    def lies_within(self, first: PartialDate | None, last: PartialDate | None) -> bool:
        """Whether every day that it can mean is one of this time; an end that is not known is none, a start may be any."""
        return bool(first and first.first_day <= self.first_day) and (last is None or self.last_day <= last.last_day)

    def __str__(self) -> str:
        if self.month is None:
            return f"{self.year:04d}"
        return f"{self.year:04d}-{self.month:02d}" if self.day is None else f"{self.year:04d}-{self.month:02d}-{self.day:02d}"


def read_date(text: str) -> PartialDate:
    """The date a text gives. Raises ValueError with a sentence for the editor."""
    match = _FORM.fullmatch(text)
    if not match:
        raise ValueError(f'"{text}" is not a date')
    year, month, day = int(match[1]), _number(match[2]), _number(match[3])
    if not 1800 <= year <= 2200:
        raise ValueError(f"the year {year:04d} is outside 1800 to 2200")
    if month is not None and not 1 <= month <= 12:
        raise ValueError(f'"{text}" has no such month')
    if month is not None and day is not None and not 1 <= day <= calendar.monthrange(year, month)[1]:
        raise ValueError(f'"{text}" is a day that does not exist')
    return PartialDate(year, month, day)


def _number(text: str | None) -> int | None:
    return int(text) if text else None
