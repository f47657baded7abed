"""Which earlier commitments a passage may take up again, by the words they share. Knows no verb and no person."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from briefing.dates import PartialDate
from briefing.entries import Commitment
from briefing.text import fold

LEAST = 0.30
"""Of the weight of all words so much must be shared."""
MOST = 3
STEM = 6


@dataclass(frozen=True)
class Likeness:
    """An earlier commitment and how much of the passage's words it shares, from 0 to 1."""

    commitment: str
    share: float


class EarlierPromises:
    """The words of every earlier commitment in one language, rare ones weighing more."""

    def __init__(self, commitments: Iterable[tuple[Commitment, PartialDate]], language: str) -> None:
        self._made = {commitment.id: made for commitment, made in commitments}
        self._words = {commitment.id: _stems(_texts(commitment, language)) for commitment, _ in commitments}
        holding = Counter(word for words in self._words.values() for word in words)
        total = len(self._words)
        self._weights = {word: math.log(1 + total / count) for word, count in holding.items()}
        self._unknown = math.log(1 + total)
        self._whole = {commitment: self._weigh(words) for commitment, words in self._words.items()}

    def find(self, passage: str, day: PartialDate | None) -> list[Likeness]:
        """The likest ones made before a day, at most three, the likest first."""
        mine, found = _stems([passage]), []
        whole = self._weigh(mine)
        for commitment, theirs in self._words.items():
            if day and not self._made[commitment].sort_key < day.sort_key:
                continue
            both = math.sqrt(whole * self._whole[commitment])
            if both and (shared := self._weigh(mine & theirs)) / both >= LEAST:
                found.append(Likeness(commitment, round(shared / both, 2)))
        return sorted(found, key=lambda likeness: -likeness.share)[:MOST]

    def _weigh(self, words: set[str]) -> float:
        return sum(self._weights.get(word, self._unknown) for word in words)


def _texts(commitment: Commitment, language: str) -> list[str]:
    maps = (commitment.title, commitment.text, *(passage.text for passage in commitment.words))
    return [found.values[language] for found in maps if language in found.values]


def _stems(texts: Iterable[str]) -> set[str]:
    return {word[:STEM] for text in texts for word in re.findall(r"[^\W_]+", fold(text)) if len(word) > 3}
