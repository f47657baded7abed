"""What stands at the head of a brief reads as a headline does: no capitals throughout, no quotation marks around it."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Commitment, Meeting
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.series import Series

FEWEST_LETTERS = 12
"""What is shorter in capitals may be an abbreviation."""
_MARKS = {"“": "”", "«": "»", '"': '"', "'": "'"}


@of_each(Meeting, Commitment)
def check_headings(series: Series, entry: Meeting | Commitment) -> Iterator[Problem]:
    """Each is a warning at the title of a meeting or commitment."""
    for language, words in entry.title.values.items():
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
        else:
            continue
        place = entry.place_of("title", language)
        yield Problem(place, what, expected, mend, code="title-form", severity=Severity.WARNING)
