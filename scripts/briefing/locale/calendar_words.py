"""Names of months, weekdays and countries as a language writes them, from the Unicode CLDR by Babel. Knows no message."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from briefing.locale import lazy_babel
from briefing.text import fold

WIDTHS = ("wide", "abbreviated")
FORMS = ("format", "stand-alone")


class CalendarWords(NamedTuple):
    """Folded names, without a final full stop: `{"enero": 1, "ene": 1, …}`."""

    months: Mapping[str, int]
    """Name → 1 to 12."""
    weekdays: Mapping[str, int]
    """Name → 0 (Monday) to 6."""
    territories: Mapping[str, str]
    """Name of a country → its two letters."""


@cache
def read_calendar_words(language: str) -> CalendarWords:
    """The words of a language such as `es`. Raises babel.core.UnknownLocaleError."""
    names = lazy_babel.Cldr.parse(language)
    months: dict[str, int] = {}
    weekdays: dict[str, int] = {}
    for form in FORMS:
        for width in WIDTHS:
            months |= {_name(name): number for number, name in names.months[form][width].items()}
            weekdays |= {_name(name): number for number, name in names.days[form][width].items()}
    territories = {_name(name): code for code, name in names.territories.items() if code.isalpha()}
    return CalendarWords(months, weekdays, territories)


def _name(text: str) -> str:
    return fold(text).removesuffix(".")
