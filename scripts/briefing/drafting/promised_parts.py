"""A sentence that promises several things, each with its day: parted where that is safe, else left whole. Knows no party."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from briefing.drafting.language_words import LanguageWords
from briefing.drafting.promised_days import PromisedDay, find_promised_days


@dataclass(frozen=True)
class PromisedPart:
    """What is promised, in the words of the text, and the days that stand there."""

    text: str
    days: tuple[PromisedDay, ...]
    lead: str = ""
    """Subject and verb, where they stand before another part: `Both governments agreed to`."""

    @property
    def full(self) -> str:
        """The text with its subject and verb."""
        return f"{self.lead} {self.text}".strip()

    @property
    def due(self) -> PromisedDay | None:
        """The one day by which; none where there are several, or one on which it only begins."""
        return self.days[0] if len(self.days) == 1 and not self.days[0].is_begin else None


def part_promise(text: str, verb: str, verb_end: int, words: LanguageWords, day: date | None) -> tuple[PromisedPart, ...]:
    """The parts where each has one day of its own; else the sentence, with all days that stand after its verb."""
    whole = PromisedPart(text, find_promised_days(text[verb_end:], words, day) or find_promised_days(text, words, day))
    if len(whole.days) < 2:
        return (whole,)
    parts = _cut(text, verb, verb_end, words, day)
    return tuple(parts) if len(parts) > 1 and all(len(part.days) == 1 for part in parts) else (whole,)


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
