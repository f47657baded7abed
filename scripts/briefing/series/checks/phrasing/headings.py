"""What stands at the head of a brief reads as a headline does: no capitals throughout, no quotation marks, no full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.dates import PartialDate
from briefing.entries import Commitment, Meeting, Source
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.checks.phrasing.misplaced_values import find_misplaced
from briefing.series.series import Series

FEWEST_LETTERS = 12
"""What is shorter in capitals may be an abbreviation."""
_STOP = re.compile(r"(?:[^\W\d_A-Z]{4,}|\d)\.$|\.\.\.$")
"""Behind a word that is no abbreviation."""
_NO_PAGE = re.compile(
    r"(?:error )?40[34]\b|just a moment|access denied|page not found|not found$|página no encontrada|acceso denegado",
    re.IGNORECASE,
)
_BEFORE_NAME = re.compile(r"\s[|–—•·-]\s|\s\|\s?")
"""What stands in a browser's window between a title and the name of the site."""
_MARKS = {"“": "”", "«": "»", '"': '"', "'": "'"}


@of_each(Meeting, Commitment, is_of_words=True)
def check_headings(series: Series, entry: Meeting | Commitment) -> Iterator[Problem]:
    """Each is a warning at the title of a meeting or commitment."""
    for language, words in entry.title.values.items():
        if find_misplaced(words):
            continue
        if words.isupper() and sum(char.isalpha() for char in words) >= FEWEST_LETTERS:
            what, expected, mend = (
                "the title stands in capitals",
                "capitals as in a sentence",
                "write it in small letters but for names",
            )
        elif _MARKS.get(words[0]) == words[-1] and words[0] not in words[1:-1]:
            what, expected = f"quotation marks, {words[0]} {words[-1]}, stand around the whole title", "the title alone"
            mend = "remove them"
        elif words[0].islower() and " " in words:
            what, expected = f'the title begins with a small letter, "{words[0]}"', "a capital, as a sentence has"
            mend = "write the first letter as a capital"
        elif _STOP.search(words):
            what, expected, mend = "a full stop ends the title", "a title, which is no sentence", "remove the full stop"
        elif isinstance(entry, Meeting) and (day := _find_day(words, entry.date)):
            what, expected = f'the title says the day, "{day}"', "a title without it: pages show the day beside it"
            mend = "leave it out"
        else:
            continue
        place = entry.place_of("title", language)
        yield Problem(place, what, expected, mend, code="title-form", severity=Severity.WARNING)


@of_each(Source, is_of_words=True)
def check_source_titles(series: Series, source: Source) -> Iterator[Problem]:
    """The title is the document's own: not that of the window it was read in, nor of the file."""
    published_by = {name.casefold(): name for name in source.publisher.values.values()}
    head, _, tail = (part.strip() for part in _BEFORE_NAME.sub("\0", source.title).rpartition("\0"))
    if head and (name := published_by.get(tail.casefold())):
        what, mend = f'the title ends with the publisher, "{name}"', f"write {head}"
    elif source.title.casefold() in published_by:
        what, mend = "the title is the publisher", "write what stands above the text there"
    elif error := _NO_PAGE.match(source.title):
        what, mend = (
            f'"{error[0]}" is what a site says that does not show the page',
            "open the document again, or look for a copy",
        )
    elif cut := re.search(r"(?:…|\.\.\.)$", source.title):
        what, mend = f'the title ends with "{cut[0]}", as a list of results cuts it', "write the rest of it"
    elif file := re.search(r"\.(?:pdf|html?|docx?|aspx|php)$", source.title, re.IGNORECASE):
        what, mend = f'the title ends with "{file[0]}", as a file does', "write what stands above the text there"
    else:
        return
    yield Problem(
        source.place_of("title"), what, "the document’s own title", mend, code="title-form", severity=Severity.WARNING
    )


def _find_day(title: str, day: PartialDate) -> str:
    """The meeting's own day as a title may say it: in figures, or with a word for the month between day and year."""
    if not day.day or str(day.year) not in title:
        return ""
    word = r"(?:de\s+)?[^\W\d_]+\.?"
    in_front = rf"0?{day.day}(?:st|nd|rd|th|º)?\s+{word},?\s+(?:del?\s+)?{day.year}"
    forms = (str(day), in_front, rf"{word}\s+0?{day.day},?\s+{day.year}")
    found = re.search(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)", title)
    return found[0] if found else ""
