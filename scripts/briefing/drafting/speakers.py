"""Who says or does something: the persons, bodies or sides that are the subject of a verb. Knows no kind of statement."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.drafting.language_words import LanguageWords
from briefing.drafting.printed_names import NamedPerson
from briefing.drafting.sentences import Sentence
from briefing.drafting.spans import DOUBTFUL, LIKELY, SURE, Finding, Span

FAR = 160
"""So many letters before its verb a subject may end, a description in commas between them."""


@dataclass(frozen=True)
class Actors:
    """Persons (NamedPerson), or bodies and states by id; and how they were found."""

    people: tuple[NamedPerson, ...] = ()
    bodies: tuple[str, ...] = ()
    certainty: float = 0.0

    def __bool__(self) -> bool:
        return bool(self.people or self.bodies)

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of the registers; unknown persons by their names."""
        return (*(person.id or person.name for person in self.people), *self.bodies)


class ActorFinder:
    """Finds subjects, sentence after sentence: `he` and `the ministers` are those who were named last."""

    def __init__(
        self,
        words: LanguageWords,
        people: Sequence[Finding[NamedPerson]],
        bodies: Sequence[Finding[str]],
        states: Sequence[Finding[str]],
        present: Sequence[str] = (),
    ) -> None:
        """`present` are the sides of those who took part: `both governments` are theirs where the text names no two."""
        self._words, self._people, self._bodies, self._states = words, people, bodies, states
        named = tuple(dict.fromkeys(found.value for found in states))
        self.sides = named if len(named) > 1 else tuple(present) if len(present) > 1 else named
        self._last, self._group = Actors(), Actors()

    def remember(self, sentence: Sentence, is_about_meeting: bool) -> None:
        """What the next `they` means: the persons of this sentence, where there are several."""
        named = tuple(dict.fromkeys(found.value for found in self._within(self._people, sentence.span)))
        if len(named) > 1 and (is_about_meeting or not self._group):
            self._group = Actors(named[:3] if len(named) <= 3 else (), (), LIKELY)

    def before(self, sentence: Sentence, verb: Span) -> Actors:
        """The subject that stands before a verb, else the one that is left out and was named last."""
        area = Span(sentence.span.start, verb.start)
        quoted = [Span(a.start - sentence.span.start, a.end - sentence.span.start) for a in sentence.quotations]
        text = sentence.text[: verb.start - sentence.span.start]
        chosen = self._named_subject(area, text, sentence)
        if not chosen:
            chosen = self._group_subject(text)
        if not chosen and not any(quote.holds(Span(len(text) - 1, len(text))) for quote in quoted):
            chosen = self._left_out(text)
        return self._keep(chosen)

    def _left_out(self, text: str) -> Actors:
        """Who was named last, where no subject stands before the verb: an article or the sides would be one."""
        begins = re.fullmatch(r"(?:[^,]{0,60},\s*)?((?:[^\W\d_]+\s*){0,3})", text)
        if not begins or self._words.pattern("articles").search(begins[1]) or self._words.pattern("sides").search(text):
            return Actors()
        return Actors(self._last.people, self._last.bodies, LIKELY)

    def after(self, sentence: Sentence, verb: Span) -> Actors:
        """The subject that stands right after a verb: `” said Secretary Tai`."""
        area = Span(verb.end, min(verb.end + 80, sentence.span.end))
        people = self._within(self._people, area)
        if people:
            return self._keep(Actors(self._joined(people, sentence, from_front=True), (), SURE))
        bodies = self._within(self._bodies, area) or self._within(self._states, area)
        return self._keep(Actors((), (bodies[0].value,), LIKELY) if bodies else Actors())

    def _keep(self, actors: Actors) -> Actors:
        if actors and len(actors.ids) == 1:
            self._last = actors
        return actors

    def _named_subject(self, area: Span, text: str, sentence: Sentence) -> Actors:
        people = [found for found in self._within(self._people, area) if not self._is_object(text, found.span, area.start)]
        groups = list(self._words.pattern("sides").finditer(text)) + list(self._words.pattern("people").finditer(text))
        last_group = max((match.start() + area.start for match in groups), default=-1)
        if people and people[-1].span.start > last_group and area.end - people[-1].span.end <= FAR:
            return Actors(self._joined(people, sentence), (), SURE)
        bodies = [found for found in self._within(self._bodies, area) if not self._is_object(text, found.span, area.start)]
        states = [found for found in self._within(self._states, area) if not self._is_object(text, found.span, area.start)]
        nearest = max([*bodies, *states], key=lambda found: found.span.end, default=None)
        if nearest is None or nearest.span.start < last_group or area.end - nearest.span.end > FAR / 2:
            return Actors()
        joined = [nearest.value]
        for found in reversed(
            [item for item in (states if nearest in states else bodies) if item.span.end < nearest.span.start]
        ):
            between = sentence.text[found.span.end - sentence.span.start : nearest.span.start - sentence.span.start]
            if len(between) <= 40 and (self._words.pattern("joining").search(between) or "," in between or "-" in between):
                joined.insert(0, found.value)
                nearest = found
        return Actors((), tuple(dict.fromkeys(joined)), SURE)

    def _is_object(self, text: str, span: Span, start: int) -> bool:
        """Whether a preposition stands before it: of, with, to."""
        before = text[max(0, span.start - start - 90) : span.start - start]
        clause = re.split(r"[,;:(]", before)[-1]
        return bool(self._words.pattern("objects").search(clause))

    def _joined(
        self, people: list[Finding[NamedPerson]], sentence: Sentence, from_front: bool = False
    ) -> tuple[NamedPerson, ...]:
        """The last person of the subject, with those who are joined to it by `and` or commas."""
        ordered = people if from_front else people[::-1]
        chosen = [ordered[0]]
        for found in ordered[1:]:
            left, right = sorted((chosen[-1].span, found.span))
            between = sentence.text[left.end - sentence.span.start : right.start - sentence.span.start]
            if len(between) > 110 or not (self._words.pattern("joining").search(between) or between.strip().startswith(",")):
                break
            if re.search(r"[.;:]\s", between):
                break
            chosen.append(found)
        named = [found.value for found in (chosen if from_front else chosen[::-1])]
        return tuple(dict.fromkeys(named))

    def _group_subject(self, text: str) -> Actors:
        sides = list(self._words.pattern("sides").finditer(text))
        people = [*self._words.pattern("people").finditer(text), *self._words.pattern("they").finditer(text)]
        if people and (not sides or max(match.start() for match in people) > max(match.start() for match in sides)):
            return self._group or Actors((), self.sides[:3], DOUBTFUL)
        if sides:
            return Actors((), self.sides[:3], LIKELY)
        if self._words.pattern("he").search(text):
            return self._last
        return Actors()

    def everyone(self) -> Actors:
        """Those who were named together last, else the sides."""
        return self._group or Actors((), self.sides[:3], DOUBTFUL)

    @staticmethod
    def _within(found: Sequence[Finding[NamedPerson]] | Sequence[Finding[str]], area: Span) -> list:  # type: ignore[type-arg]
        return [item for item in found if area.holds(item.span)]
