"""A word that stands twice, one behind the other, is a slip of the hand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.entries import Commitment, Entry, Meeting
from briefing.entries.base import Path
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.series import Series

MAY_STAND_TWICE = frozenset(("that", "had", "is", "was", "very", "que", "no", "muy", "nous", "vous"))
"""Words that follow themselves in good sentences, in the languages whose words the interface knows, and in French."""
_TWICE = re.compile(r"(?<![\w’'-])([^\W\d_]{2,}+) \1(?![\w’'-])")


@of_each(is_of_words=True)
def check_doubled_words(series: Series, entry: Entry) -> Iterator[Problem]:
    """A warning; names, and what a source itself prints, are passed over."""
    for path, text in entry.texts():
        for language, words in text.values.items():
            found = next((match[1] for match in _TWICE.finditer(words) if match[1] not in MAY_STAND_TWICE), "")
            if found and found.islower() and not _is_printed_so(entry, path, language):
                yield Problem(
                    entry.place_of(*path, language),
                    f'"{found} {found}": the word stands there twice',
                    "each word once",
                    "remove one",
                    code="doubled-word",
                    severity=Severity.WARNING,
                )


def _is_printed_so(entry: Entry, path: Path, language: str) -> bool:
    """Whether these are a source's own words in its own language."""
    if "words" not in path or not isinstance(entry, Meeting | Commitment):
        return False
    index = path.index("words")
    owner = entry.statements[int(path[1])] if isinstance(entry, Meeting) else entry
    return owner.words[int(path[index + 1])].language == language
