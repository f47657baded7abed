"""A promise stands once: entered twice under two ids, with a word or two changed, it is counted twice."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from zlib import crc32

from briefing.entries import Commitment, Entry
from briefing.problem import Problem, Severity
from briefing.series.checks.gathering import of_all
from briefing.series.series import Series
from briefing.text import fold

ALIKE = 0.9
"""Of the words of both so many are the same: promises of one list that are worded alike share up to 0.84."""
FEWEST_WORDS = 8
_WORD = re.compile(r"\w+")


def _count_words(series: Series, entry: Entry) -> list[list[str]] | None:
    """Meeting, id, first language; then what must be one; then a short name for each word of the text in that language."""
    if not isinstance(entry, Commitment):
        return None
    language = next((one for one in series.languages if one in entry.text.values), "")
    words = _WORD.findall(entry.text.values.get(language, ""))
    names = [word for word in words[1:] if word != word.lower() or not word.isalpha()]
    same = _name([fold(entry.title.values.get(language, "")), *sorted(entry.parties), *sorted(names)])
    measure = entry.measure
    measured = _name([measure.value, str(measure.by), *sorted(measure.unit.values.values())]) if measure else ""
    told = sorted(_name([word.casefold()]) for word in words)
    return [[entry.meeting, entry.id, language, same], [str(entry.due_date or ""), measured], told]


def _name(words: Iterable[str]) -> str:
    return f"{crc32(' '.join(words).encode()):x}"


@of_all(_count_words)
def check_near_copies(series: Series, counted: Mapping[str, list[list[str]]]) -> Iterator[Problem]:
    """Two commitments made at one meeting are a warning at the second, where one says nothing but some words more.

    Title, parties, figures and names are the same, and measure and day where both have them. A word in place of another may
    be what sets two apart: the northern border and the southern one."""
    by_meeting: dict[tuple[str, str, str], list[tuple[str, list[str], Counter[str]]]] = defaultdict(list)
    for (meeting, own_id, language, same), targets, told in counted.values():
        by_meeting[meeting, language, same].append((own_id, targets, Counter(told)))
    for (_, language, _), found in by_meeting.items():
        for (first, targets, words), (second, other, its) in combinations(sorted(found, key=lambda known: known[0]), 2):
            if any(one and another and one != another for one, another in zip(targets, other, strict=True)):
                continue
            total, shared = words.total() + its.total(), (words & its).total()
            is_longer = words != its and (words <= its or its <= words)
            if is_longer and total >= 2 * FEWEST_WORDS and 2 * shared >= ALIKE * total:
                yield Problem(
                    series.commitments[second].place_of("text", language),
                    f'title and text are nearly those of "{first}", which was promised at the same meeting',
                    "a promise once",
                    f"say what sets the two apart, or remove one: `briefing remove {second}`",
                    code="copied-text",
                    severity=Severity.WARNING,
                )
