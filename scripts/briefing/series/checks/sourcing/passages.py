"""What a source says word for word stands in the source's own language, and is one of those that the entry names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.entries import Commitment, Meeting
from briefing.entries.base import Path
from briefing.entries.shared import Passage
from briefing.locale.meant import guess_meant
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.checks.phrasing.own_words import list_owners
from briefing.series.series import Series

_NAME = re.compile(r"[^\W\d_]{4,}")
"""A word that may be the name of a language: shorter ones, such as `en`, may be its code."""


@of_each(Commitment, Meeting)
def check_passages(series: Series, entry: Commitment | Meeting) -> Iterator[Problem]:
    """A passage without words in the language it names is an error; one in another language than its source, a warning."""
    for path, passage, _ in find_passages(entry):
        source = series.sources.get(passage.source)
        if passage.language not in passage.text.values:
            yield Problem(
                entry.place_of(*path, "language"),
                f'the passage has no words in its own language, "{passage.language}"',
                "one of " + ", ".join(passage.text.values),
                f"write what the source says under {passage.language}:, or name the language it is in",
                code="passage",
            )
        elif source and source.language != passage.language and not _tells_language(series, passage):
            yield Problem(
                entry.place_of(*path, "language"),
                f'the passage is said to be in "{passage.language}", and its source "{source.id}" is in "{source.language}"',
                "one language in both",
                "correct the language or the source; where the source quotes in another language, say in which under locator",
                code="quote-language",
                severity=Severity.WARNING,
            )


@of_each(Commitment, Meeting)
def check_sources_of_passages(series: Series, entry: Commitment | Meeting) -> Iterator[Problem]:
    """A passage that is quoted from a source which is none of those that it should show is a warning."""
    for path, passage, named in find_passages(entry):
        if passage.source in series.sources and passage.source not in named:
            yield Problem(
                entry.place_of(*path, "source"),
                f'"{passage.source}" prints the passage, and is not among the sources',
                "one of " + ", ".join(named),
                "correct the source, or name it among the sources too",
                code="passage-source",
                severity=Severity.WARNING,
            )


def _tells_language(series: Series, passage: Passage) -> bool:
    """Whether the locator says in which language the words stand there: `Post of the ministry, in English`."""
    words = " ".join(passage.locator.values.values()) if passage.locator else ""
    return any(guess_meant(series.languages, "language", word) == passage.language for word in _NAME.findall(words))


def find_passages(entry: Commitment | Meeting) -> Iterator[tuple[Path, Passage, Sequence[str]]]:
    """Each with its path and the sources of what it is to show."""
    for path, owner in list_owners(entry):
        yield from (((*path, "words", index), passage, owner.sources) for index, passage in enumerate(owner.words))
