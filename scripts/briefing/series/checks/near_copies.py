"""A promise stands once: entered twice under two ids, with a word or two changed, it is counted twice."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from zlib import crc32

from briefing.entries import Commitment, Entry
from briefing.problem import Problem, Severity
from briefing.series.checks.gathering import of_all
from briefing.series.series import Series

ALIKE = 0.9
"""Of the words of both so many are the same: promises of one list that are worded alike share up to 0.84."""
FEWEST_WORDS = 8
_WORD = re.compile(r"\w+")


def _count_words(series: Series, entry: Entry) -> list[list[str]] | None:
    """Meeting, id, first language; who must act; then a short name for each word of the text in that language."""
    if not isinstance(entry, Commitment):
        return None
    language = next((one for one in series.languages if one in entry.text.values), "")
    words = _WORD.findall(entry.text.values.get(language, "").casefold())
    return [[entry.meeting, entry.id, language], sorted(entry.parties), sorted(f"{crc32(word.encode()):x}" for word in words)]


@of_all(_count_words)
def check_near_copies(series: Series, counted: Mapping[str, list[list[str]]]) -> Iterator[Problem]:
    """Two commitments of the same parties at one meeting with nearly the same text are a warning at the second."""
    by_meeting: dict[tuple[str, ...], list[tuple[str, Counter[str]]]] = defaultdict(list)
    for (meeting, own_id, language), parties, told in counted.values():
        by_meeting[meeting, language, *parties].append((own_id, Counter(told)))
    for (_, language, *_), found in by_meeting.items():
        for (first, words), (second, its) in combinations(sorted(found, key=lambda known: known[0]), 2):
            total, shared = words.total() + its.total(), (words & its).total()
            if words != its and total >= 2 * FEWEST_WORDS and 2 * shared >= ALIKE * total:
                yield Problem(
                    series.commitments[second].place_of("text", language),
                    f'the text is nearly that of "{first}", which was promised at the same meeting',
                    "a promise once",
                    f"say what sets the two apart, or remove one: `briefing remove {second}`",
                    code="copied-text",
                    severity=Severity.WARNING,
                )
