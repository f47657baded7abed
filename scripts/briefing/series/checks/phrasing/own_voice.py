"""A brief is told by nobody: a "we" that stands in no quotation was copied from one side."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.entries import Commitment, Meeting
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.checks.phrasing.wording import find_any
from briefing.series.series import Series

TOLD = ("title", "summary", "text")
"""What tells what happened; notes and reasons may say how we read it."""
QUOTED = re.compile(r"“[^”]*”|«[^»]*»|\"[^\"]*\"|‘[^’]*’")
"""A source's own words within a text."""


@of_each(Meeting, Commitment, is_of_words=True)
def check_own_voice(series: Series, entry: Meeting | Commitment) -> Iterator[Problem]:
    """Once for each text, a warning at the language; a source's own words are passed over."""
    phrases = [phrase for phrase in series.vocabulary.phrases if phrase.use == "own-voice"]
    for path, text in entry.texts():
        if path[-1] not in TOLD or "words" in path:
            continue
        for language, told in text.values.items():
            words = tuple(word for phrase in phrases for word in phrase.words.get(language, ()))
            if words and (found := find_any(words).search(QUOTED.sub("", told))):
                yield Problem(
                    entry.place_of(*path, language),
                    f'"{found[0]}" speaks for one side',
                    "what happened, told of each by name",
                    "name who it is, or put quotation marks around a source’s own words",
                    code="own-voice",
                    severity=Severity.WARNING,
                )
                break
