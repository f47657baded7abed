"""A sentence that promises several things: parted where it says so, `to … and to …`, else left whole. Knows no party."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from briefing.drafting.parsing.language_words import LanguageWords
from briefing.drafting.sayings.promised_days import PromisedDay, find_promised_days


@dataclass(frozen=True)
class PromisedPart:
    """What is promised, in the words of the text, and the days that stand there."""

    text: str
    days: tuple[PromisedDay, ...]
    lead: str = ""
    """Subject and verb, where they stand before another part: `Both governments agreed to`."""
    elsewhere: tuple[PromisedDay, ...] = ()
    """Days that other parts name, where this one names none: they may hold for it too."""

    @property
    def full(self) -> str:
        """The text with its subject and verb."""
        return f"{self.lead} {self.text}".strip()

    @property
    def sentence(self) -> str:
        """That with the full stop that it lacks where it was parted from what follows."""
        return close_sentence(self.full)

    @property
    def due(self) -> PromisedDay | None:
        """The one day by which; none where there are several, or one on which it only begins."""
        return self.days[0] if len(self.days) == 1 and not self.days[0].is_begin else None


def close_sentence(text: str) -> str:
    """A part of a sentence with a full stop, where no sign ends it."""
    return f"{text}." if text[-1:].isalnum() else text


def part_promise(text: str, verb: str, verb_end: int, words: LanguageWords, day: date | None) -> tuple[PromisedPart, ...]:
    """The parts where each has one day, or one of them the only one; else the sentence, with all days after its verb."""
    behind = find_promised_days(text[verb_end:], words, day)
    whole = PromisedPart(text, behind or find_promised_days(text, words, day))
    parts = _cut(text, verb, verb_end, words, day) if behind else []
    counts = [len(part.days) for part in parts]
    if len(parts) < 2 or (max(counts) > 1 or not all(counts) if len(whole.days) > 1 else sum(counts) != len(behind)):
        return (whole,)
    return tuple(part if part.days else replace(part, elsewhere=whole.days) for part in parts)


def _cut(text: str, verb: str, verb_end: int, words: LanguageWords, day: date | None) -> list[PromisedPart]:
    """Before each further infinitive. None where its small word is not that of the verb: `agreed a plan and to meet`."""
    cuts = [match.start() + verb_end for match in words.pattern("and_further").finditer(text[verb_end:])]
    pieces = [text[left:right].rstrip(" ,;") for left, right in pairwise([0, *cuts, len(text)])]
    parts = [PromisedPart(pieces[0], find_promised_days(pieces[0][verb_end:], words, day))]
    for piece in pieces[1:]:
        _, first, *rest = piece.split()
        if first != verb.split()[-1] and words.is_small(first):
            return []
        said = piece.split(maxsplit=2 if first == verb.split()[-1] else 1)[-1] if rest else first
        parts.append(PromisedPart(said, find_promised_days(said, words, day), text[:verb_end]))
    return parts
