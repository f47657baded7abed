"""A summary is a few sentences: a text that was pasted whole, its paragraphs or its list belong elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.entries import Meeting
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.series import Series

LONGEST = 1_200
"""So many letters make ten sentences."""
_PARAGRAPH = re.compile(r"\n\s*\n")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d{1,2}[.)])\s", re.MULTILINE)
FEWEST_ITEMS = 2
"""A dash or the end of a sentence, `in 2022.`, may come to stand at the beginning of one line; a dash at that of no text."""
_OPENING = re.compile(r"\s*[-*+]\s")


@of_each(Meeting, is_of_words=True)
def check_long_summaries(series: Series, meeting: Meeting) -> Iterator[Problem]:
    """A warning, once for each language."""
    for language, words in meeting.summary.values.items():
        if len(words) > LONGEST:
            what = f"the summary has {len(words):,} letters"
        elif _OPENING.match(words) or len(_ITEM.findall(words)) >= FEWEST_ITEMS:
            what = "a list stands in the summary"
        elif _PARAGRAPH.search(words):
            what = "the summary has several paragraphs"
        else:
            continue
        yield Problem(
            meeting.place_of("summary", language),
            what,
            "two to four sentences: what happened, and what came out of it",
            "shorten it; what was said stands under statements, what was promised in commitments",
            code="summary",
            severity=Severity.WARNING,
        )
