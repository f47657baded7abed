"""A title or summary that names a day as that of the meeting names the one under `date`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from briefing.dates import PartialDate, read_date
from briefing.entries import Meeting
from briefing.locale.meant import find_months, guess_meant
from briefing.problem import Problem, Severity
from briefing.series.checks.days import find_other_day
from briefing.series.checks.each import of_each
from briefing.series.series import Series
from briefing.text import fold

_MONTH = r"(?:de\s+)?[^\W\d_]{3,}\.?"
_DAY = re.compile(
    rf"(?<![\w-])(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}(?:st|nd|rd|th|º)?\s+{_MONTH}(?:,?\s+(?:del?\s+)?\d{{4}})?"
    r"|[^\W\d_]{3,}\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?)(?![\w-])"
)
"""`5 May`, `5 May 2023`, `May 5, 2023`, `5 de mayo de 2023`, `2023-05-05`."""
_WORD, _NUMBERS = re.compile(r"[^\W\d_]+"), re.compile(r"[\d-]+")
OPENING = 3
"""Behind so few words a day opens a summary: `On Friday, 5 May 2023, …`. A later one may be that of something else."""


def _name_months(series: Series) -> list[str]:
    return sorted(find_months(series.languages))


@of_each(Meeting, kept=_name_months, is_of_words=True)
def check_other_days(series: Series, meeting: Meeting, months: list[str]) -> Iterator[Problem]:
    """A day that lies outside the meeting is a warning: anywhere in a title, at the head of a summary."""
    if not meeting.date.day or meeting.date_note or find_other_day(meeting):
        return
    for key, text in (("title", meeting.title), ("summary", meeting.summary)):
        for language, words in text.values.items():
            named = _find_day(series, words, meeting.date, frozenset(months), anywhere=key == "title")
            if named and (named[1].is_before(meeting.date) or (meeting.end_date or meeting.date).is_before(named[1])):
                yield Problem(
                    meeting.place_of(key, language),
                    f'the {key} says "{named[0]}", and the meeting was on {meeting.date}',
                    "one day in both",
                    f"correct the {key} or the date",
                    code="other-day",
                    severity=Severity.WARNING,
                )
                break


def _find_day(
    series: Series, words: str, met: PartialDate, months: Set[str], *, anywhere: bool
) -> tuple[str, PartialDate] | None:
    """The first day that a text names, as it is written and as a date; of the meeting's year where it says none."""
    for match in _DAY.finditer(words):
        if not anywhere and len(words[: match.start()].split()) > OPENING:
            return None
        if not months & {*map(fold, _WORD.findall(match[0]))} and not _NUMBERS.fullmatch(match[0]):
            continue
        written = match[0] if re.search(r"\d{4}", match[0]) else f"{match[0]} {met.year}"
        meant = guess_meant(series.languages, "date", re.sub(r"(?<=\d)(?:st|nd|rd|th|º)\b", "", written))
        if meant and (day := read_date(meant)).day:
            return match[0], day
    return None
