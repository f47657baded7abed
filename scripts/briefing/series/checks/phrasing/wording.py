"""Our text keeps what the source's own words say: how firmly something is meant, and in no more than 60 words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from briefing.entries import Commitment, Entry, Meeting
from briefing.entries.base import Path
from briefing.entries.kinds.vocabulary import Phrase
from briefing.entries.shared import Passage
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.series import Series
from briefing.text import LanguageMap

LONGEST = 60
"""Words of a passage: more is no short quotation."""


@of_each(Commitment)
def check_wording(series: Series, commitment: Commitment) -> Iterator[Problem]:
    """A hedge of the passage that our text has lost is a warning, and so are a commitment without words and a long passage."""
    hedges = [phrase for phrase in series.vocabulary.phrases if phrase.use == "hedge"]
    if not commitment.words and not commitment.words_note and hedges:
        yield Problem(
            commitment.place_of(),
            "the source's own words are missing",
            "words: the passage that makes the promise",
            "read the source again and quote it, or say in words_note why not",
            code="words",
            severity=Severity.WARNING,
        )
    for index, passage in enumerate(commitment.words):
        long = _count_words(passage)
        if long > LONGEST:
            yield Problem(
                commitment.place_of("words", index, "text", passage.language),
                f"the passage has {long} words",
                f"at most {LONGEST}",
                "quote only what makes the promise",
                code="words",
                severity=Severity.WARNING,
            )
    yield from _check_hedges(series, commitment, (), commitment.words, (commitment.title, commitment.text))


@of_each(Meeting, is_of_words=True)
def check_statements_wording(series: Series, meeting: Meeting) -> Iterator[Problem]:
    """A statement that has lost a hedge of its passage is a warning likewise."""
    for index, statement in enumerate(meeting.statements):
        yield from _check_hedges(series, meeting, ("statements", index), statement.words, (statement.text,))


def _check_hedges(
    series: Series, entry: Entry, path: Path, passages: Sequence[Passage], told: Sequence[LanguageMap]
) -> Iterator[Problem]:
    for phrase in series.vocabulary.phrases:
        found = find_hedge(phrase, passages) if phrase.use == "hedge" else ""
        for language in told[-1].values if found else ():
            if not any(_holds(phrase, text, language) for text in told):
                yield Problem(
                    entry.place_of(*path, "text", language),
                    f'the source says "{found}", and our text has no such word',
                    "one of " + ", ".join(phrase.words.get(language, ())),
                    "say it as the source does, no stronger",
                    code="hedge",
                    severity=Severity.WARNING,
                )


def find_hedge(phrase: Phrase, passages: Sequence[Passage]) -> str:
    """The word that every passage holds in its own language, as the first prints it; empty where one does without."""
    found = [_search(passage.text, passage.language, phrase.words.get(passage.language, ())) for passage in passages]
    return found[0] if found and all(found) else ""


def _holds(phrase: Phrase, text: LanguageMap, language: str) -> bool:
    return bool(_search(text, language, (*phrase.words.get(language, ()), *phrase.met_by.get(language, ()))))


def _search(text: LanguageMap, language: str, words: tuple[str, ...]) -> str:
    match = find_any(words).search(text.values.get(language, "")) if words else None
    return match[0] if match else ""


@cache
def find_any(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the words as a whole, in any case; a star at the end stands for any ending."""
    forms = (re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for word in words)
    return re.compile(rf"\b(?:{'|'.join(forms)})\b", re.IGNORECASE)


def _count_words(passage: Passage) -> int:
    return len(passage.text.values.get(passage.language, "").split())
