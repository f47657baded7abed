"""Topics and subtopics of a text, by their labels and other words. Knows no sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from briefing.drafting.parsing.spans import Span
from briefing.entries import Topic
from briefing.text import fold

LABEL, OTHER = 3, 2
TELLING = 3
"""Another label of so many words is as telling as the topic's own: `deep sea harbour`."""
_IN_Y = re.compile(r"(?<=\w)(?:ies|y)$")
ENOUGH = 3
"""A topic counts from so many points on: its own label once, or one of its subtopics."""
PART = 0.12
"""… and where it has at least this part of the points of the first one."""


@dataclass(frozen=True)
class Subjects:
    """Topics and subtopics with their points, most first, and where the words stand."""

    topics: tuple[str, ...]
    subtopics: tuple[str, ...]
    spans: Mapping[str, tuple[Span, ...]]
    is_told: bool = False
    """Whether an editor gave them, so that no others come."""
    brushed: tuple[str, ...] = ()
    """Subtopics that one word of the text tells of, and not its title: left out, with a topic that hangs on them alone."""


class SubjectFinder:
    """The words of every topic in one language."""

    def __init__(self, topics: Iterable[Topic], language: str) -> None:
        self.topics = {topic.id: topic for topic in topics}
        self._labels: list[tuple[str, str, int]] = []
        for topic in self.topics.values():
            if name := topic.name.values.get(language):
                self._labels.append((topic.id, name, LABEL))
            for label in topic.alternative_labels.get(language, ()):
                self._labels.append((topic.id, label, LABEL if len(label.split()) >= TELLING else OTHER))

    def find(self, text: str, masked: Iterable[Span] = (), title: Span | None = None) -> Subjects:
        """What a text is about. Words inside the masked spans, such as offices and names, alone say nothing of it.

        Where it has a title, a subtopic needs more than one word of the text below: `development` alone tells none.
        """
        folded = text.translate(_FOLDED)
        hidden = {place for span in masked for place in range(span.start, span.end)}
        points: Counter[str] = Counter()
        spans: dict[str, list[Span]] = {}
        for topic, label, worth in self._labels:
            looked_through = text if _is_as_spelt(label) else folded
            for match in _pattern(label).finditer(looked_through) if _stem_of(label) in looked_through else ():
                if all(place in hidden or text[place].isspace() for place in range(*match.span())):
                    continue
                points[topic] += worth
                spans.setdefault(topic, []).append(Span(*match.span()))
        brushed = tuple(topic for topic in spans if title and self._is_brushed(topic, spans[topic], text, title))
        whole: Counter[str] = Counter()
        for topic, worth in ((topic, worth) for topic, worth in points.items() if topic not in brushed):
            whole[self.topics[topic].broader or topic] += worth
        most = max(whole.values(), default=0)
        tops = tuple(topic for topic, worth in whole.most_common() if worth >= ENOUGH and worth >= PART * most)
        subs = tuple(topic for topic, _ in points.most_common() if self.topics[topic].broader in tops and topic not in brushed)
        return Subjects(tops, subs, {topic: tuple(found) for topic, found in spans.items()}, brushed=brushed)

    def _is_brushed(self, topic: str, spans: Iterable[Span], text: str, title: Span) -> bool:
        """Whether one word alone tells a subtopic, however often it is said, that is no code, and the title has it not."""
        words = {word for span in spans for word in text[span.start : span.end].split() if not word.isupper()}
        is_one = len(set(map(fold, words))) == 1 and all(text[span.start : span.end] in words for span in spans)
        return self.topics[topic].broader is not None and is_one and not any(map(title.holds, spans))

    def place(self, named: Iterable[str]) -> Subjects:
        """Topics and subtopics that are known, as findings: a subtopic brings its topic."""
        found = [self.topics[topic] for topic in named]
        tops = dict.fromkeys(topic.broader or topic.id for topic in found)
        return Subjects(tuple(tops), tuple(dict.fromkeys(topic.id for topic in found if topic.broader)), {}, is_told=True)

    def best(self, text: str) -> str:
        """The topic or subtopic that a sentence is about most; empty where no word tells."""
        found = self.find(text)
        return (found.subtopics or found.topics or ("",))[0]


class _Folding(dict[int, str]):
    """Sign → the same without accent and case, where that is one sign: places in a text stay what they are."""

    def __missing__(self, sign: int) -> str:
        found = self[sign] = one if len(one := fold(chr(sign))) == 1 else chr(sign)
        return found


_FOLDED = _Folding()


def _is_as_spelt(label: str) -> bool:
    return label[1:] != label[1:].lower()


@cache
def _stem_of(label: str) -> str:
    """What a text holds in which a label can be found: most texts hold few of them, and to make a pattern takes long."""
    if _is_as_spelt(label):
        return label
    word = fold(label.split()[0])
    ending = _IN_Y.search(word)
    return word[: ending.start()] if ending else _stem(word)


@cache
def _pattern(label: str) -> re.Pattern[str]:
    """A label in any case and number; one with capitals inside as it is spelt."""
    if _is_as_spelt(label):
        return re.compile(rf"(?<!\w){re.escape(label)}(?!\w)")
    words = [_any_number(fold(word), label) for word in label.split()]
    return re.compile(r"(?<!\w)" + r"\s+".join(words) + r"(?!\w)", re.IGNORECASE)


def _any_number(word: str, label: str) -> str:
    """A stem with what may follow; in a label of several words, `fly` also as `flies`: alone, `economies` is not `economy`."""
    ending = _IN_Y.search(word)
    if ending and word != fold(label):
        return re.escape(word[: ending.start()]) + r"(?:y|ies?)"
    return re.escape(_stem(word)) + r"\w{0,3}"


def _stem(word: str) -> str:
    return re.sub(r"(?:es|[aeos])$", "", word) if len(word) > 4 else word
