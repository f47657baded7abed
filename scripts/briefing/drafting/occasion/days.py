"""Days named in a text, and the day of the meeting or why it cannot be told. Knows months by the locale, no clock."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from briefing.dates import PartialDate, read_date
from briefing.drafting.parsing.document import LONGEST_TITLE, Document
from briefing.drafting.parsing.language_words import LanguageWords
from briefing.drafting.parsing.spans import DOUBTFUL, LIKELY, SURE, Finding, Span
from briefing.text import fold

HEAD = 6
"""In so many paragraphs at the head the day of publication stands."""
LONGEST_LINE = 80
"""A line with a day in it that is longer than this is no line of its own."""
DATELINE = 70
_DASH = re.compile(r"\s*\.?\s*[-–—]")
_SIGN = re.compile(r"[-–—,|(:]\s*$")
_STOP = re.compile(r"\)?\.\s+[“«\"¿¡(]?[A-ZÁÉÍÓÚÑ]")
_PLACE = re.compile(r"\W*(?:[A-ZÁÉÍÓÚÑ][\w.’'-]*[\s,(/]+(?:(?:de|del|la|los|el|y|of|the|and|a)[\s,]+){0,3})*")
"""Before the day of a dateline that ends with a full stop stand names only: `Aldport, a 14 de octubre de 2026. El`."""
_GOES_ON = re.compile(r"\s*(?:-|–|to|until|through|al?|hasta)\b|\s*[-–]")
FIRST = 14
"""In so many sentences the day and the place of the meeting are looked for."""


@dataclass(frozen=True)
class NamedDay:
    """A day as a text gives it; the year may be missing."""

    day: int
    month: int
    year: int | None = None
    last_day: int | None = None

    def in_year(self, year: int) -> PartialDate | None:
        """The date, None where there is no such day."""
        try:
            return read_date(f"{self.year or year:04d}-{self.month:02d}-{self.day:02d}")
        except ValueError:
            return None


@dataclass(frozen=True)
class MeetingDay:
    """The day, or why there is none."""

    date: PartialDate | None
    why: str
    span: Span | None = None
    certainty: float = 0.0
    end: PartialDate | None = None


@cache
def _patterns(words: LanguageWords) -> list[re.Pattern[str]]:
    months = "|".join(sorted((re.escape(name) for name in words.calendar.months), key=len, reverse=True))
    day, year = (
        r"(?P<day>\d{1,2})(?:st|nd|rd|th|º|°|o\b)?(?:\s*(?:-|–|y|al|and|to)\s*(?P<last>\d{1,2}))?",
        r"(?P<year>(?:19|20)\d\d)",
    )
    month = rf"(?P<month>{months})\.?"
    return [
        re.compile(r"(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)(?P<last>x)?"),
        re.compile(rf"\b{month}\s+{day}(?:\s*,?\s*{year})?(?!\d)"),
        re.compile(
            rf"(?<!\d)(?P<day>\d{{1,2}})(?:\s*(?:-|–|y|al)\s*(?P<last>\d{{1,2}}))?\s+(?:de\s+|of\s+)?{month}(?!\w)(?:,?\s+(?:de[l]?\s+)?{year})?"
        ),
    ]


def find_days(text: str, words: LanguageWords) -> Iterator[Finding[NamedDay]]:
    """Every day with at least day and month, in order."""
    plain = _fold_evenly(text)
    taken: list[Span] = []
    for pattern in _patterns(words):
        for match in pattern.finditer(plain):
            parts = match.groupdict()
            month = int(parts["number"]) if parts.get("number") else words.calendar.months[parts["month"]]
            span = Span(*match.span())
            if not 1 <= int(parts["day"]) <= 31 or not 1 <= month <= 12 or any(span.meets(other) for other in taken):
                continue
            taken.append(span)
            year = int(parts["year"]) if parts.get("year") else None
            last = int(parts["last"]) if (parts.get("last") or "").isdigit() else None
            yield Finding(NamedDay(int(parts["day"]), month, year, last), span)


def _fold_evenly(text: str) -> str:
    """Folded letter by letter, so that places stay."""
    return "".join(folded if len(folded := fold(char)) == 1 else char for char in text)


def find_published(document: Document) -> Finding[PartialDate] | None:
    """The day of publication: of the page, of a line of its own at the head, or of the dateline."""
    if re.match(r"\d{4}-\d\d-\d\d", document.published):
        return Finding(read_date(document.published[:10]), Span(0, 0), SURE, "the page gives it")
    return next((day for day, is_dateline, is_line in _list_head_days(document) if is_dateline or is_line), None)


def find_dateline(document: Document) -> Finding[PartialDate] | None:
    """The day before the first sentence: `yesterday` is counted from it, also on a page that came out on another."""
    return next((day for day, is_dateline, _ in _list_head_days(document) if is_dateline), None)


def _list_head_days(document: Document) -> Iterator[tuple[Finding[PartialDate], bool, bool]]:
    """Each whole day at the head, whether it is that of a dateline, and whether it stands in a line of its own."""
    place = 0
    for number, paragraph in enumerate(document.text.split("\n\n")[: 2 * HEAD + 1]):
        for found in find_days(paragraph[: LONGEST_TITLE if not number else LONGEST_LINE + DATELINE], document.words):
            is_short = len(paragraph) <= LONGEST_LINE or (not number and _is_set_off(paragraph, found.span))
            is_line = is_short and not _is_promised(paragraph, found, 0, document.words)
            is_dateline = found.span.start <= DATELINE and _is_dateline(paragraph, found.span)
            if day := found.value.in_year(0) if found.value.year else None:
                span = Span(place + found.span.start, place + found.span.end)
                yield Finding(day, span, SURE, "the text is dated"), is_dateline, is_line
        place += len(paragraph) + 2


def _is_set_off(line: str, day: Span) -> bool:
    """Whether a day ends a line, and a sign stands between it and the words before: `Joint statement – 3 September 2025`."""
    return _SIGN.search(line, 0, day.start) is not None and not line[day.end :].strip(" .)")


def _is_dateline(paragraph: str, day: Span) -> bool:
    """Whether a paragraph begins with a place and this day: before a dash, or before a full stop where no other word stands."""
    if _DASH.match(paragraph, day.end):
        return True
    return _STOP.match(paragraph, day.end) is not None and _PLACE.fullmatch(paragraph, 0, day.start) is not None


def find_meeting_day(document: Document) -> MeetingDay:
    """The day in a sentence that tells of the meeting, else the day of publication, as such; never a guess."""
    published, words = find_dateline(document) or find_published(document), document.words
    days = list(find_days(document.text, words))
    why = "no sentence about the meeting names a day"
    without_year: str = ""
    for sentence in document.sentences[:FIRST]:
        verb = words.pattern("meeting").search(sentence.text)
        if not verb:
            continue
        for found in days:
            if not sentence.span.holds(found.span) or (published and published.span.meets(found.span)):
                continue
            if found.span.start - sentence.span.start - verb.end() > 250 or _is_another(
                sentence.text, found, sentence.span.start, words
            ):
                continue
            if found.value.year is None and published is None:
                without_year = f'the text says "{document.text[found.span.start : found.span.end]}" and no year'
                continue
            day = found.value.in_year(published.value.year if published else 0)
            if day is None or (published and published.value.first_day + timedelta(days=60) < day.first_day):
                continue
            certainty = SURE if found.value.year else LIKELY
            last = NamedDay(found.value.last_day, found.value.month, found.value.year) if found.value.last_day else None
            end = last.in_year(day.year) if last else None
            return MeetingDay(day, "the sentence about the meeting names it", found.span, certainty, end)
        relative = _relative_day(sentence.text, words, published.value.first_day if published else None)
        if relative is not None:
            phrase, day = relative
            if day is None:
                why = f'the text says "{phrase}" and no day of publication is given'
                continue
            return MeetingDay(day, f'the text says "{phrase}" and {_tell_dated(document, published)}', sentence.span, LIKELY)
    if without_year:
        return MeetingDay(None, without_year)
    if published:
        return MeetingDay(
            published.value, "the day of publication; the text names none for the meeting", published.span, DOUBTFUL
        )
    return MeetingDay(None, why)


def _tell_dated(document: Document, published: Finding[PartialDate] | None) -> str:
    """The words of the day that `today` is counted from."""
    words = document.text[published.span.start : published.span.end] if published else ""
    return f'is dated "{words}"' if words else f"its page is dated {published.value if published else ''}"


def _is_another(text: str, found: Finding[NamedDay], start: int, words: LanguageWords) -> bool:
    """Whether the day is told of something else: `commitments made on December 27`, `which will be held on …`."""
    if _is_promised(text, found, start, words):
        return True
    before = text[: found.span.start - start][-70:]
    return any(not set(",;") & set(before[match.end() :]) for match in words.pattern("other_days").finditer(before))


def _is_promised(text: str, found: Finding[NamedDay], start: int, words: LanguageWords) -> bool:
    """Whether something is to begin or be done then: `from November 1`, `by …`, `agreed to publish it on …`."""
    before, after = text[: found.span.start - start], text[found.span.end - start :]
    if words.pattern("promising").search(before) or words.ends_with("until_day", before):
        return True
    return words.ends_with("from_day", before) and not found.value.last_day and not goes_on(after)


def goes_on(text: str) -> bool:
    """Whether what follows a day leads to another one: `to 15 May`."""
    return _GOES_ON.match(text) is not None


def _relative_day(text: str, words: LanguageWords, published: date | None) -> tuple[str, PartialDate | None] | None:
    for name, back in (("yesterday", 1), ("today", 0)):
        if match := words.pattern(name).search(text):
            return match[0], _partial(published - timedelta(days=back)) if published else None
    verb = words.pattern("meeting").search(text)
    for match in re.finditer(r"[^\W\d_]+", text):
        weekday = words.calendar.weekdays.get(fold(match[0])) if len(match[0]) > 4 else None
        if weekday is not None and verb and published:
            return match[0], _partial(published - timedelta(days=(published.weekday() - weekday) % 7))
    return None


def _partial(day: date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)
