"""A title or summary that names a day as that of the meeting names the one under `date`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from briefing.dates import read_date
from briefing.entries import Meeting
from briefing.locale.meant import find_months, find_weekdays, guess_meant
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.checks.in_time.days import find_other_day
from briefing.series.series import Series
from briefing.text import fold

_MONTH = r"(?:de\s+)?[^\W\d_]{3,}\.?"
_DAY = re.compile(
    rf"(?<![\w-])(?=((?:\d{{4}}-\d\d-\d\d|\d{{1,2}}(?:st|nd|rd|th|º)?\s+{_MONTH}(?:,?\s+(?:del?\s+)?\d{{4}})?"
    r"|[^\W\d_]{3,}\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?)(?![\w-])))"
)
"""`5 May`, `5 May 2023`, `May 5, 2023`, `5 de mayo de 2023`, `2023-05-05`; looked for from each word: `Friday 5 May`."""
_WORD, _NUMBERS = re.compile(r"[^\W\d_]+"), re.compile(r"[\d-]+")
OPENING, OPENING_OF_TITLE = 1, 3
"""Behind so few words beside a weekday it opens a text: `On Friday, 5 May 2023, …`, and not `Following the 5 May summit`."""
NEAR = 45
"""So many days away lies what is a slip of the meeting's day; farther away the day of something else, such as an agreement."""


def _name_days(series: Series) -> list[list[str]]:
    return [sorted(find_months(series.languages)), sorted(find_weekdays(series.languages))]


@of_each(Meeting, kept=_name_days, is_of_words=True)
def check_other_days(series: Series, meeting: Meeting, names: list[list[str]]) -> Iterator[Problem]:
    """A day that lies outside the meeting, and not far, is a warning: at the end of a title, at the head of a summary."""
    if not meeting.date.day or meeting.date_note or find_other_day(meeting):
        return
    months, weekdays = map(frozenset, names)
    for key, text in (("title", meeting.title), ("summary", meeting.summary)):
        for language, words in text.values.items():
            if named := _find_day(series, words, meeting, months, weekdays, ends=key == "title"):
                yield Problem(
                    meeting.place_of(key, language),
                    f'the {key} says "{named}", and the meeting was on {meeting.date}',
                    "one day in both",
                    f"correct the {key} or the date",
                    code="other-day",
                    severity=Severity.WARNING,
                )
                break


def _find_day(series: Series, words: str, meeting: Meeting, months: Set[str], weekdays: Set[str], *, ends: bool) -> str | None:
    """The first day that a text names, as it is written, where it is surely said to be the meeting's and is not."""
    for match in _DAY.finditer(words):
        written = match[1]
        if not months & {*map(fold, _WORD.findall(written))} and not _NUMBERS.fullmatch(written):
            continue
        before = words[: match.start()].rstrip()
        opening = [word for word in _WORD.findall(before) if fold(word) not in weekdays]
        is_opening, is_added = len(opening) <= (OPENING_OF_TITLE if ends else OPENING), ends and before.endswith(",")
        is_inside = ends and _WORD.search(words[match.end(1) :])
        if is_inside or not (is_opening or is_added):
            return None
        return written if 0 < (_count_days_away(series, written, meeting) or 0) <= NEAR else None
    return None


def _count_days_away(series: Series, written: str, meeting: Meeting) -> int | None:
    """How many days lie between a day and a meeting; of what has no year, in the year where they are fewest."""
    first, last = meeting.date.first_day, (meeting.end_date or meeting.date).last_day
    bare = re.sub(r"(?<=\d)(?:st|nd|rd|th|º)\b", "", written)
    years = [""] if re.search(r"\d{4}", bare) else [f" {year}" for year in range(first.year - 1, last.year + 2)]
    meant = [guess_meant(series.languages, "date", f"{bare}{year}") for year in years]
    days = [found.first_day for text in meant if text and (found := read_date(text)).day]
    return min((max((first - day).days, (day - last).days, 0) for day in days), default=None)
