"""What is told is told in words of our own: a source's stand beside it, as its passage, or in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from briefing.entries import Commitment, Meeting
from briefing.entries.base import Path
from briefing.entries.kinds.meeting import Statement
from briefing.problem import Place, Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.checks.phrasing.own_voice import QUOTED
from briefing.series.series import Series
from briefing.text import fold

FEWEST = 12
"""Words in a row that two who write of one thing do not find alike by chance."""
COPIED = 0.9
"""Of the words of a sentence so many stand in the passage, in its order: the rest is a word left out, or another ending."""
OURS = ("summary", "text")
"""What tells what happened; a title is too short to be a copy, and notes say how we read it."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_WORD = re.compile(r"\w+")
_SHORTEST = 3
"""Words side by side that are no chance."""


@of_each(Commitment, Meeting, is_of_words=True)
def check_own_words(series: Series, entry: Commitment | Meeting) -> Iterator[Problem]:
    """Our text that is the source's, word for word, is a warning: readers could not hold the one against the other."""
    for path, owner in list_owners(entry):
        told = set()
        for language, key, words in _list_passages(owner):
            text = owner.text.values.get(language, "")
            is_same = words and text.rstrip(" .") == words.rstrip(" .")
            copied = "the text" if is_same else find_copied(text, words)
            if copied and language not in told:
                told.add(language)
                how = f"{copied} is what stands under {key}, {'' if is_same else 'nearly '}word for word"
                yield warn_of_copy(entry.place_of(*path, "text", language), how)


@of_each(Meeting, is_of_words=True)
def check_own_summary(series: Series, meeting: Meeting) -> Iterator[Problem]:
    """So is a sentence of the summary that a statement quotes."""
    told = set()
    passages = ((said, *passage) for said in meeting.statements for passage in _list_passages(said))
    for said, language, key, words in passages:
        copied = find_copied(meeting.summary.values.get(language, ""), words)
        if copied and language not in told:
            told.add(language)
            how = f'{copied} is what stands under {key} of the statement "{said.id}", nearly word for word'
            yield warn_of_copy(meeting.place_of("summary", language), how)


def warn_of_copy(place: Place, what: str) -> Problem:
    """A text of ours that is a source's."""
    return Problem(
        place,
        what,
        "what was promised or said, in words of our own",
        "say it plainly, and no stronger; what must stand as the source has it goes into quotation marks",
        code="own-words",
        severity=Severity.WARNING,
    )


def find_copied(text: str, passage: str) -> str:
    """How the first sentence begins that is a passage's outside its quotation marks, but for a word or two; else nothing."""
    source = _WORD.findall(fold(passage))
    for sentence in _SENTENCE.split(QUOTED.sub(lambda quoted: re.sub(r"\s", "_", quoted[0]), text)):
        words = [word for word in fold(sentence).split() if _WORD.search(word) and not QUOTED.search(word)]
        bare = [part for word in words for part in _WORD.findall(word)]
        if len(bare) < FEWEST or len(set(bare) & set(source)) < COPIED * len(set(bare)):
            continue
        runs = [run.size for run in SequenceMatcher(None, bare, source, autojunk=False).get_matching_blocks()]
        if max(runs) >= FEWEST and sum(size for size in runs if size >= _SHORTEST) >= COPIED * len(bare):
            return f'"{" ".join(sentence.replace("_", " ").split()[:6])} …"'
    return ""


def list_owners(entry: Commitment | Meeting) -> Iterator[tuple[Path, Commitment | Statement]]:
    """What has passages of its own: the commitment, or each statement of the meeting, with its path."""
    if isinstance(entry, Commitment):
        yield (), entry
    else:
        yield from ((("statements", number), said) for number, said in enumerate(entry.statements))


def _list_passages(owner: Commitment | Statement) -> Iterator[tuple[str, str, str]]:
    """What sources say of it in their own languages: the language, under which key, the words."""
    for passage in owner.words:
        yield passage.language, "words", passage.text.values.get(passage.language, "")
    if owner.quote:
        yield owner.quote.language, "quote", owner.quote.words
