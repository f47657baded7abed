"""What an entry is called is words: a day, an address or an id there stands under the wrong key."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.entries import KINDS, Entry, Person, Source
from briefing.entries.ids import is_id
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.series import Series

_DAY = re.compile(r"\d{4}-\d\d(?:-\d\d)?|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")


@of_each(*KINDS.values(), is_of_words=True)
def check_misplaced_values(series: Series, entry: Entry) -> Iterator[Problem]:
    """Each is a warning at the title or name."""
    key = "name" if "name" in type(entry).model_fields else "title"
    for language, words in entry.heading.values.items():
        if found := find_misplaced(words):
            yield Problem(
                entry.place_of(key, *(() if isinstance(entry, Person | Source) else (language,))),
                f'"{words}" is {found}, and no {key}',
                f"the {key} in words",
                "write it; each value stands under its own key",
                code="misplaced",
                severity=Severity.WARNING,
            )


def find_misplaced(words: str) -> str:
    """What a whole title is that is no title; empty where it is one."""
    if _DAY.fullmatch(words):
        return "a day"
    if _ADDRESS.fullmatch(words):
        return "an address"
    return "an id" if is_id(words) and words.count("-") > 1 else ""
