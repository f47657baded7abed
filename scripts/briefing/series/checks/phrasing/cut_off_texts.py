"""What tells a reader something ends where a sentence ends: one that does not was cut off where it was copied."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.entries import Entry, Topic
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.series import Series

TOLD = ("summary", "text", "success", "rationale", "description")
FEWEST = 4
"""Words of a sentence: what is shorter is wrong in another way."""
SHOWN = 30
"""So many of its last letters are quoted."""
_CLOSING = '”»"’)]*'
_ENDS = re.compile(rf"[^\w\s,:;({{\[–—-][{re.escape(_CLOSING)}]*$")
_CUT = re.compile(r"[,:;({\[–—-]$")
"""After these a sentence goes on, whatever the language."""
_NO_SENTENCE = re.compile(r"(?:[-*+]|\d+[.)]) |.*\|")
"""How the last line begins of a list or a table, of which more is told."""


@of_each(is_of_words=True)
def check_cut_off_texts(series: Series, entry: Entry) -> Iterator[Problem]:
    """A warning at a text that ends in the midst of a sentence, or without the sign that ends it in another language."""
    for path, text in entry.texts():
        if (path[-1] not in TOLD and not (isinstance(entry, Topic) and path == ("note",))) or "words" in path:
            continue
        ended = [language for language, told in text.values.items() if _ENDS.search(told.strip())]
        for language, told in text.values.items():
            is_cut = _CUT.search(told.strip()) or (ended and language not in ended)
            if is_cut and len(told.split()) >= FEWEST and not _NO_SENTENCE.match(told.strip().rpartition("\n")[2]):
                last = told.strip() if len(told) <= SHOWN else f"…{told.strip()[-SHOWN:].partition(' ')[2]}"
                yield Problem(
                    entry.place_of(*path, language),
                    f'the text ends with "{last}", as if it was cut off',
                    "a whole sentence, with the sign that ends it",
                    "write the rest, or a full stop",
                    code="cut-off",
                    severity=Severity.WARNING,
                )
