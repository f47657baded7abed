"""The days that stand in a promise: by when something is due, or from when it begins. Knows no party and no verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from briefing.dates import PartialDate
from briefing.drafting.occasion.days import NamedDay, find_days, goes_on
from briefing.drafting.parsing.language_words import LanguageWords
from briefing.drafting.parsing.spans import Span
from briefing.locale.due_windows import find_within, find_year_part
from briefing.text import fold


@dataclass(frozen=True)
class PromisedDay:
    """A day or month, the words it is read from, and whether they name it."""

    date: PartialDate
    words: str
    is_explicit: bool
    is_begin: bool = False
    """`from November 1`: not surely a day on which anything is due."""


def find_promised_days(text: str, words: LanguageWords, day: date | None) -> tuple[PromisedDay, ...]:
    """Each once, in order, none before the day of the meeting; of `from … until …` the end. A window, where no date stands."""
    found = sorted([*_find_days(text, words, day), *_find_months(text, words, day)], key=lambda item: item[0])
    kept: list[PromisedDay] = []
    for number, (span, promised) in enumerate(found):
        until = text[span.end : found[number + 1][0].start] if number + 1 < len(found) else ""
        is_range = promised.is_begin and len(until) <= 12 and goes_on(until)
        if not is_range and promised.date not in [other.date for other in kept]:
            kept.append(promised)
    if kept:
        return tuple(kept)
    window = find_within(text, words.language, day) or find_year_part(text, words.language, day)
    return (PromisedDay(window.due, window.words, False),) if window else ()


def _find_days(text: str, words: LanguageWords, day: date | None) -> Iterator[tuple[Span, PromisedDay]]:
    for found in find_days(text, words):
        before = text[: found.span.start]
        is_begin = words.ends_with("from_day", before)
        year = found.value.year or (_year_after(found.value, day) if day else None)
        due = NamedDay(found.value.day, found.value.month, year).in_year(year) if year else None
        if due and (is_begin or words.ends_with("by_day", before)) and (day is None or due.first_day >= day):
            yield found.span, PromisedDay(due, text[found.span.start : found.span.end], True, is_begin)


def _find_months(text: str, words: LanguageWords, day: date | None) -> Iterator[tuple[Span, PromisedDay]]:
    """`in February`, `en febrero próximo`: a month after the meeting."""
    for match in re.finditer(r"[^\W\d_]{4,}", text):
        number, before = words.calendar.months.get(fold(match[0])), text[: match.start()]
        is_begin = words.ends_with("from_day", before)
        if (
            number is None
            or not (is_begin or words.ends_with("by_day", before))
            or re.match(r"\s+\d{1,2}\b", text[match.end() :])
        ):
            continue
        stated = re.match(r"\s*(?:de\s+)?((?:19|20)\d\d)", text[match.end() :])
        year = int(stated[1]) if stated else (_year_after(NamedDay(28, number), day) if day else None)
        if year and (day is None or (year, number) >= (day.year, day.month)):
            said = match[0] + (stated[0] if stated else "")
            yield Span(*match.span()), PromisedDay(PartialDate(year, number), said, bool(stated), is_begin)


def _year_after(named: NamedDay, day: date) -> int:
    return day.year if (named.month, named.day) >= (day.month, day.day) else day.year + 1
