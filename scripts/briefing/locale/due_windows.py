"""A window in words, as promises have them: `within 90 days`, `by the end of 2024`. Knows no entry and no clock.

Its words are data, a file per language in `windows/`; in a language without one no window is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from briefing.dates import PartialDate
from briefing.text import fold
from briefing.yamlfile import plain, read_yaml

FOLDER = Path(__file__).parent / "windows"
NOTHING: dict[str, list[str]] = {"within": [], "periods": [], "year_parts": []}


class Window(NamedTuple):
    """The day with which it closes, or its month, and the words that it was read from."""

    due: PartialDate
    words: str


def find_windows(text: str, language: str, day: date | None) -> Iterator[Window]:
    """Those that a text names, counted from a day."""
    yield from (found for found in (find_within(text, language, day), find_year_part(text, language, day)) if found)


def find_within(text: str, language: str, day: date | None) -> Window | None:
    """`within 90 days`: so many days after the day."""
    lists = _read_lists(language)
    if day is None or not lists["within"]:
        return None
    match = re.search(rf"(?<!\w)(?:{'|'.join(map(re.escape, lists['within']))})\s+(\d+)\s+(\w+)", text, re.IGNORECASE)
    told = match and next((told.split() for told in lists["periods"] if fold(match[2]).startswith(told.split()[0])), None)
    if not match or not told:
        return None
    end = day + timedelta(days=int(match[1][:4]) * int(told[1]))
    return Window(PartialDate(end.year, end.month, end.day), match[0])


def find_year_part(text: str, language: str, day: date | None) -> Window | None:
    """`in the first quarter of 2027`: the month with which it ends, where that is not before the day."""
    for told in _read_lists(language)["year_parts"]:
        part, month = told.rsplit(" ", 1)
        of = r"\s+(?:of|del?)\s+(?:(?:the\s+year|año)\s+)?((?:19|20)\d\d)(?!\d)"
        match = re.search(rf"(?<!\w){re.escape(part)}{of}", text, re.IGNORECASE)
        if match and (day is None or (int(match[1]), int(month)) >= (day.year, day.month)):
            return Window(PartialDate(int(match[1]), int(month)), match[0])
    return None


@cache
def _read_lists(language: str) -> dict[str, list[str]]:
    path = FOLDER / f"{language}.yml"
    root = read_yaml(path, FOLDER.name).root if path.is_file() else None
    lists: Any = plain(root) if root else NOTHING
    return dict(lists)
