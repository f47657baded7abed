"""A quotation stands in the language that it is said to be in, as far as the series' own texts can tell. Knows no language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from itertools import islice

from briefing.entries import Commitment, Meeting
from briefing.entries.base import Path
from briefing.entries.shared import Quote
from briefing.problem import Problem, Severity
from briefing.series.series import Series

MOST_READ = 400
"""So many texts are enough to know the short words that every sentence of a language is full of."""
FEWEST = 4
"""So many words must be at home in another language, and none in the one that is said."""
_WORD = re.compile(r"[^\W\d_]+")
Vocabularies = Mapping[str, Set[str]]
"""Language → the words of its texts that stand in no other language's."""


def check_quoted_languages(series: Series) -> Iterator[Problem]:
    """A quotation whose words are those of another language of the series is a warning."""
    quotes = list(_find_quotes(series))
    if len(series.languages) < 2 or not quotes:
        return
    at_home = _collect_words(series)
    for entry, path, quote in quotes:
        words = set(_WORD.findall(quote.words.casefold()))
        counts = {language: len(words & known) for language, known in at_home.items()}
        if counts.pop(quote.language, 1) or not counts:
            continue
        likely = max(counts, key=lambda language: counts[language])
        if counts[likely] >= FEWEST:
            yield Problem(
                entry.place_of(*path, "language"),
                f'the language is "{quote.language}", and the words look like "{likely}"',
                "the language of the words quoted",
                f"write {likely}, or quote the words in {quote.language}",
                code="quote-language",
                severity=Severity.WARNING,
            )


def _collect_words(series: Series) -> Vocabularies:
    found: dict[str, set[str]] = {language: set() for language in series.languages}
    texts = (text for entry in series.all_entries() for _, text in entry.texts() if not text.is_fixed)
    for text in islice(texts, MOST_READ):
        for language, words in text.values.items():
            if language in found:
                found[language].update(_WORD.findall(words.casefold()))
    return {
        language: words.difference(*(other for name, other in found.items() if name != language))
        for language, words in found.items()
    }


def _find_quotes(series: Series) -> Iterator[tuple[Meeting | Commitment, Path, Quote]]:
    for commitment in series.commitments.by_id:
        if commitment.quote:
            yield commitment, ("quote",), commitment.quote
    for meeting in series.meetings.by_id:
        for number, statement in enumerate(meeting.statements):
            if statement.quote:
                yield meeting, ("statements", number, "quote"), statement.quote
