"""A number stands in every language of a text: where it stands in one alone, readers of the other do not learn it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from briefing import late
from briefing.entries import Entry
from briefing.entries.misshapen.shape_walk import spell
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.series import Series

if TYPE_CHECKING:
    from briefing.locale import number_sizes
else:
    number_sizes = late("briefing.locale.number_sizes")

_FIGURES = re.compile(r"\d+")
_NUMBER = re.compile(r"\d{1,3}(?:[.,\s]\d{3})+(?!\d)|\d+(?:[.,]\d+)?")
"""`10,500`, `10 500` and `10.500` are one number."""
_SIZED = re.compile(r"(?<![\w.,])(\d[\d.,]*) +[^\W\d_]{3,}")
"""A number and a word, which may be its size."""
_YEAR = re.compile(r"(?:19|20)\d\d")
"""May go without saying."""
_MOST_SPELT = 12
"""Up to this, one language may well write a word where another has a figure."""


@of_each(is_of_words=True)
def check_numbers_in_one_language(series: Series, entry: Entry) -> Iterator[Problem]:
    """A warning at the text that lacks it, where it has no other number instead: `1.5` there may be `1,500` here.

    The figure of a claim is held against its text by another rule.
    """
    for path, text in entry.texts():
        if (
            len(text.values) < 2
            or "figure" in path
            or len({tuple(sorted(_FIGURES.findall(words))) for words in text.values.values()}) == 1
        ):
            continue
        said = {language: _list_numbers(words) for language, words in text.values.items()}
        if differing := _find_differing(said):
            here, there = differing
            mine, theirs = (said[a][(said[a].keys() - said[b].keys()).pop()] for a, b in ((here, there), (there, here)))
            yield Problem(
                entry.place_of(*path, here),
                f"{spell(path)}: the number {theirs} stands under {there}:, and {mine} in its place here",
                "the same numbers in each language",
                "correct one of the two",
                code="number-in-one-language",
                severity=Severity.WARNING,
            )
            continue
        for language, numbers in said.items():
            other = next((other for other, others in said.items() if others.keys() > numbers.keys()), None)
            lacking = [written for figures, written in said.get(other or "", {}).items() if _is_due(figures, numbers)]
            if lacking:
                yield Problem(
                    entry.place_of(*path, language),
                    f"{spell(path)}: the number {lacking[0]} stands under {other}: and not here",
                    "the same numbers in each language",
                    "add it, or take it away there",
                    code="number-in-one-language",
                    severity=Severity.WARNING,
                )


@of_each(is_of_words=True)
def check_sizes_of_numbers(series: Series, entry: Entry) -> Iterator[Problem]:
    """A number with one size in one language and with another in the other is a warning: `3 billion`, `3 billones`."""
    for path, text in entry.texts():
        if len(text.values) < 2 or not all(any(map(_is_sized, _SIZED.findall(words))) for words in text.values.values()):
            continue
        (first, words), *others = text.values.items()
        there = list(number_sizes.find_sized(words, first))
        for language, translated in others:
            here = list(number_sizes.find_sized(translated, language))
            for one in here:
                same = [other for other in there if other.figures == one.figures]
                sizes = {other.noughts for other in here if other.figures == one.figures}
                if same and sizes.isdisjoint(other.noughts for other in same):
                    word = number_sizes.name_size(same[0].noughts, language)
                    mend = f'write "{one.number} {word}"' if word else "correct it"
                    yield Problem(
                        entry.place_of(*path, language),
                        f'{spell(path)}: "{same[0].words}" under {first}: is another number than "{one.words}"',
                        "the same numbers in each language",
                        f"{mend}, or correct the other, whichever is wrong",
                        code="number-in-one-language",
                        severity=Severity.WARNING,
                    )


def _is_sized(number: str) -> bool:
    return not _YEAR.fullmatch(number)


def _find_differing(said: dict[str, dict[str, str]]) -> tuple[str, str] | None:
    """Two languages of which each has one number that the other has not, of as many figures: a slip, no other unit.

    The first of them is the one whose number stands in fewer of the languages.
    """
    for other, language in combinations(said, 2):
        mine, theirs = said[language].keys() - said[other].keys(), said[other].keys() - said[language].keys()
        if len(mine) == len(theirs) == 1 and len(one := next(iter(mine))) == len(another := next(iter(theirs))):
            has_more = sum(one in numbers for numbers in said.values()) > sum(another in numbers for numbers in said.values())
            return (other, language) if has_more else (language, other)
    return None


def _list_numbers(words: str) -> dict[str, str]:
    """Its figures alone → as it is written."""
    return {re.sub(r"\D", "", found): found for found in _NUMBER.findall(words)}


def _is_due(figures: str, numbers: dict[str, str]) -> bool:
    return figures not in numbers and int(figures) > _MOST_SPELT and not _YEAR.fullmatch(figures)
