"""What is too long: a summary is a few sentences, and all texts of an entry together are no more than a page can bear.

A text that was pasted whole, its paragraphs or its list belong elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.entries import Commitment, Meeting
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.series import Series

LONGEST = 1_200
"""So many letters make ten sentences."""
HEAVIEST_BRIEF, HEAVIEST_PAGE = 60_000, 200_000
"""Bytes of HTML, uncompressed: of a meeting or a commitment, and of any other page. A reader on a phone bears no more."""
FRAME = 15_000
"""Bytes of the lightest page without its texts."""
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


@of_each(Meeting, Commitment, is_of_words=True)
def check_heavy_texts(series: Series, entry: Meeting | Commitment) -> Iterator[Problem]:
    """An error where no page could be light enough; how heavy it is for sure only the build knows."""
    for language in series.languages:
        letters = sum(len(text.values.get(language, "")) for _, text in entry.texts())
        if letters > (most := HEAVIEST_BRIEF - FRAME):
            what = f"the texts in {language} have {letters:,} letters in all, too many for a page"
            mend = "shorten them, or make two entries of it"
            yield Problem(entry.place_of(), what, f"fewer than {most:,}", mend, code="size")
