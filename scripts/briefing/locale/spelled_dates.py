"""How a language writes dates, as far as they are known: a day, a month, a year, from one to another. By the Unicode CLDR."""

from __future__ import annotations

import re
from datetime import date
from functools import cached_property, lru_cache

from briefing.dates import PartialDate
from briefing.locale import lazy_babel

_APART = " – "
"""What stands between two dates that share nothing."""
_SIGNS = " –—-~～"
"""What stands between the parts of a shortened one, in most languages."""
_THIN = "\u2009"
"""Some languages have thin spaces there; ours are wide everywhere."""
_SHORT_MONTH = re.compile("(?<!M)MMM(?!M)")


class SpelledDates:
    """The part of a `Locale` that spells dates."""

    language: str
    tag: str

    @cached_property
    def _cldr(self) -> lazy_babel.Cldr:
        return lazy_babel.Cldr.parse(self.tag, sep="-")

    def date(self, when: PartialDate | date) -> str:
        """`4 February 2023`, `February 2023` or `2023`, as exactly as it is known."""
        return _spell(self.tag, when)

    def date_anywhere(self, when: PartialDate) -> str:
        """A date as the language at large writes it, whatever the country: `February 4, 2023`. Styles of citing want it so."""
        return _spell(self.language, when)

    def day_of_year(self, when: PartialDate) -> str:
        """Month and day without the year, as the language at large writes them: `February 4`; empty where no month is known."""
        if when.month is None:
            return ""
        at_large = lazy_babel.Cldr.parse(self.language, sep="-")
        if when.day is None:
            return lazy_babel.format_date(when.first_day, "LLLL", locale=at_large)
        return lazy_babel.format_skeleton("MMMMd", when.first_day, locale=at_large)

    def span(self, first: PartialDate, last: PartialDate) -> str:
        """`9–10 January 2023`, `4 February 2023 – 2 July 2026`, or one date where both are the same."""
        return self.date(first) if first == last else "".join(self.span_parts(first, last))

    def span_parts(self, first: PartialDate, last: PartialDate) -> tuple[str, str, str]:
        """`9`, `–`, `10 January 2023`: a month or year that both days share is said once, as the language does."""
        if first.day is None or last.day is None:
            return self.date(first), _APART, self.date(last)
        begin, end = _shorten(self.tag, first, last)
        said = begin.rstrip(_SIGNS)
        return said, begin[len(said) :], end

    def month(self, year: int, month: int) -> str:
        """`February 2023`."""
        return _spell_month(self.tag, year, month)

    def month_names(self) -> list[str]:
        """Twelve short names, January first.

        Of the names inside a date: Babel looks up those that stand alone by way of them, and keeps what it found for all
        countries of a language, so that these would depend on which country was asked first.
        """
        names = self._cldr.months["format"]["abbreviated"]
        return [names[month].rstrip(".") for month in range(1, 13)]


def _spell(tag: str, when: PartialDate | date) -> str:
    if isinstance(when, PartialDate) and when.month is None:
        return str(when.year)
    if isinstance(when, PartialDate) and when.month and when.day is None:
        return _spell_month(tag, when.year, when.month)
    return _spell_day(tag, when.first_day if isinstance(when, PartialDate) else when)


@lru_cache(maxsize=20_000)
def _spell_day(tag: str, day: date) -> str:
    """A series says the same few thousand days on every page."""
    return lazy_babel.format_date(day, "long", locale=lazy_babel.Cldr.parse(tag, sep="-"))


def _shorten(tag: str, first: PartialDate, last: PartialDate) -> tuple[str, str]:
    """Both days by the pattern for what differs first: year, month or day. The sign between them ends the former."""
    found, differs = lazy_babel.Cldr.parse(tag, sep="-"), "d"
    if first.year != last.year or first.month != last.month:
        differs = "M" if first.year == last.year else "y"
    patterns = found.interval_formats
    # Few languages have one with the month in full; the month is put in where the pattern has its short name.
    told = patterns.get("yMMMMd", {}).get(differs) or patterns.get("yMMMd", {}).get(differs, ())
    if len(told) != 2 or differs == "y":
        return _spell_day(tag, first.first_day) + _APART, _spell_day(tag, last.first_day)
    begin, end = (
        lazy_babel.format_date(day.first_day, _SHORT_MONTH.sub("MMMM", pattern), locale=found).replace(_THIN, " ")
        for day, pattern in zip((first, last), told, strict=True)
    )
    return begin, end


def _spell_month(tag: str, year: int, month: int) -> str:
    return lazy_babel.format_skeleton("yMMMM", date(year, month, 1), locale=lazy_babel.Cldr.parse(tag, sep="-"))
