"""What search may narrow a page by, and shows of it. Knows no page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefing.dates import PartialDate
from briefing.pages.registers.register import tag_month


class SearchTag(NamedTuple):
    """A value of a filter."""

    name: str
    value: object
    is_shown: bool = False
    """Whether a result tells it too."""


class FoundBy(NamedTuple):
    """Everything of one page."""

    tags: Sequence[SearchTag]
    day: PartialDate | None
    """Told by a result."""
    of_day: Sequence[SearchTag]
    is_day_its_name: bool
    """Whether who types the day means this page before others."""


def find_by(kind: str, filters: Mapping[str, Sequence[str]], day: PartialDate | None = None) -> FoundBy:
    """By the values of each filter, and by month and day as far as they are known."""
    of_day = []
    if day and (month := tag_month(day)):
        of_day.append(SearchTag("month", month))
    if day and day.day:
        of_day.append(SearchTag("day", day))
    tags = [
        SearchTag(name, value, is_shown=(kind, name) == ("commitment", "status"))
        for name, values in filters.items()
        for value in values
    ]
    return FoundBy(tags, day, of_day, is_day_its_name=kind == "meeting")
