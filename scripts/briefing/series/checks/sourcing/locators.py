"""A locator says where in its own source a passage stands: the address or the title of another document does not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.entries import Commitment, Meeting
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.checks.sourcing.passages import find_passages
from briefing.series.series import Series
from briefing.text import holds_words

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s)]+")
FEWEST_WORDS = 3
"""Fewer words of a title may stand in a locator by chance."""


@of_each(Commitment, Meeting)
def check_locators(series: Series, entry: Commitment | Meeting) -> Iterator[Problem]:
    """An address is a warning, as any is within a text, and so is the title of another source that the entry names."""
    for path, passage, named in find_passages(entry):
        others = [series.sources[other] for other in named if other in series.sources and other != passage.source]
        for language, words in passage.locator.values.items() if passage.locator else ():
            told = next((other for other in others if _is_named(other.title, words)), None)
            if address := _ADDRESS.fullmatch(words.strip()):
                what, mend = (
                    f"the locator is an address, {address[0]}",
                    "say in words where it stands",
                )
            elif told:
                what = f'the locator names "{told.title}", which is "{told.id}"'
                mend = f"write source: {told.id}, or correct the locator"
            else:
                continue
            yield Problem(
                entry.place_of(*path, "locator", language),
                what,
                f'where in "{passage.source}" the passage stands: paragraph, section or minute',
                mend,
                code="locator",
                severity=Severity.WARNING,
            )
            break


def _is_named(title: str, words: str) -> bool:
    return len(re.findall(r"\w+", title)) >= FEWEST_WORDS and holds_words(words, title)
