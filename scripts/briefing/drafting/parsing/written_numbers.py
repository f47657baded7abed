"""The numbers of a text as digits, in whichever way its language writes them: `10,000`, `10 mil`, `2.5 million`."""

from __future__ import annotations

import re
from functools import cache

from briefing.drafting.parsing.language_words import LanguageWords


def count_figures(text: str, words: LanguageWords) -> list[str]:
    """In order; nobody can tell a comma from a point where no word such as `million` stands behind."""
    noughts = dict(multiple.split() for multiple in words.multiples)
    found = ((figure, further.split()) for figure, further in _pattern(words.multiples).findall(text))
    return [_multiply(figure, sum(int(noughts[word.casefold()]) for word in further)) for figure, further in found]


@cache
def _pattern(multiples: tuple[str, ...]) -> re.Pattern[str]:
    named = "|".join(re.escape(multiple.split()[0]) for multiple in multiples)
    return re.compile(rf"(\d+(?:[., ]\d{{3}})*(?:[.,]\d+)?)((?:\s+(?:{named})\b)*)", re.IGNORECASE)


def _multiply(figure: str, noughts: int) -> str:
    plain = re.sub(r"[., ](?=\d{3})", "", figure).replace(",", ".") if noughts else re.sub(r"\D", "", figure)
    whole, _, part = plain.partition(".")
    return whole + part.ljust(noughts, "0")
