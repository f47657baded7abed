"""Who says or does something: the persons, bodies or sides that are the subject of a verb. Knows no kind of statement."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.drafting.parsing.language_words import LanguageWords
from briefing.drafting.parsing.sentences import Sentence
from briefing.drafting.parsing.spans import DOUBTFUL, LIKELY, SURE, Finding, Span
from briefing.drafting.persons.printed_names import NamedPerson

BESIDE = 1
"""So many words may stand between a side and the verb that somebody else announces it with: `Aldovia also will`."""
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
        stood_for: Mapping[NamedPerson, str] | None = None,
    ) -> None:
        """`stood_for` are the sides of those who took part: `both governments` are theirs where the text names no two.

        What somebody announces that another side will do binds nobody.
        """
        self._words, self._people, self._bodies, self._states = words, people, bodies, states
        self._stood_for = stood_for or {}
        present = tuple(dict.fromkeys(self._stood_for.values()))
        named = tuple(dict.fromkeys(found.value for found in states))
        self.sides = named if len(named) > 1 else present if len(present) > 1 else named
        self._last, self._group, self._sides = Actors(), Actors(), Actors()
        self._is_alone = True
        """Whether the last sentence that named anybody named nobody else: of two, a `she` may be either."""

    @property
    def named(self) -> tuple[Span, ...]:
        """Where persons, bodies and states stand, in order."""
        bodies = [found.span for found in (*self._bodies, *self._states)]
        return tuple(sorted([*bodies, *(found.span for found in self._people)]))

    def remember(self, sentence: Sentence, is_about_meeting: bool) -> None:
        """What the next `they` means: the persons of this sentence, where there are several."""
        named = tuple(dict.fromkeys(found.value for found in self._within(self._people, sentence.span)))
        self._is_alone = len(named) == 1 if named else self._is_alone
        if len(named) > 1 and (is_about_meeting or not self._group):
            self._group = Actors(named if len(named) <= 3 else (), (), LIKELY)

    def before(self, sentence: Sentence, verb: Span) -> Actors:
        """The subject that stands before a verb, else the one that is left out and was named last."""
        area = Span(sentence.span.start, verb.start)
        quoted = [Span(a.start - sentence.span.start, a.end - sentence.span.start) for a in sentence.quotations]
        text = sentence.text[: verb.start - sentence.span.start]
        area, text = self._of_first_verb(area, text, sentence)
        chosen = self._announced(area, text, sentence) or self._named_subject(area, text, sentence)
        if not chosen:
            chosen = self._group_subject(text, area)
        if not chosen and not any(quote.holds(Span(len(text) - 1, len(text))) for quote in quoted):
            chosen = self._left_out(text)
        return self._keep(chosen)

    def _of_first_verb(self, area: Span, text: str, sentence: Sentence) -> tuple[Span, str]:
        """What stands before the first of several verbs of one subject: who is thanked in between promises nothing."""
        if self._words.ends_with("joining", text):
            for verb in self._words.pattern("saying").finditer(text):
                before = Span(area.start, area.start + verb.start())
                if self._named_subject(before, text[: verb.start()], sentence):
                    return before, text[: verb.start()]
        return area, text

    def _announced(self, area: Span, text: str, sentence: Sentence) -> Actors:
        """The side that stands behind the word of somebody who speaks for it: `Minister X announced that Aldovia will …`."""
        announcing = list(self._words.pattern("announcing").finditer(text))
        if not announcing:
            return Actors()
        before, behind = announcing[-1].start(), announcing[-1].end()
        speaker = self._named_subject(Span(area.start, area.start + before), text[:before], sentence)
        told = Span(area.start + behind, area.end)
        named = [*self._within(self._bodies, told), *self._within(self._states, told)]
        is_subject = any(len(text[found.span.end - area.start :].split()) <= BESIDE for found in named)
        promiser = self._named_subject(told, text[behind:], sentence) if is_subject and speaker.people else Actors()
        sides = {self._stood_for[person] for person in speaker.people if person in self._stood_for}
        return promiser if promiser.bodies and (not sides or sides & set(promiser.bodies)) else Actors()

    def _left_out(self, text: str) -> Actors:
        """Who was named last, where no subject stands before the verb: an article or the sides would be one."""
        begins = re.fullmatch(r"(?:[^,]{0,60},\s*)?((?:[^\W\d_]+\s*){0,3})", text)
        if not begins or self._words.pattern("articles").search(begins[1]) or self._words.pattern("sides").search(text):
            return Actors()
        return replace(self._sides or self._last, certainty=LIKELY) if self._sides or self._last else Actors()

    def after(self, sentence: Sentence, verb: Span) -> Actors:
        """The subject that stands right after a verb: `” said Secretary Tai`."""
        area = Span(verb.end, min(verb.end + 80, sentence.span.end))
        people = self._within(self._people, area)
        if people:
            return self._keep(Actors(self._joined(people, sentence, from_front=True), (), SURE))
        bodies = self._within(self._bodies, area) or self._within(self._states, area)
        return self._keep(Actors((), (bodies[0].value,), LIKELY) if bodies else Actors())

    def _keep(self, actors: Actors) -> Actors:
        if actors:
            self._sides = actors if len(actors.bodies) > 1 else Actors()
        if len(actors.ids) == 1:
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
        """Whether a preposition stands before it: of, with, to; in `The government of Borvia` the state is what acts."""
        before = text[: span.start - start][-90:]
        clause = re.split(r"[,;:(]", before)[-1]
        is_state = any(found.span == span for found in self._states)
        return bool(self._words.pattern("objects").search(clause)) and not (is_state and self._words.is_office_of(clause))

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

    def _group_subject(self, text: str, area: Span) -> Actors:
        sides = list(self._words.pattern("sides").finditer(text))
        people = [*self._words.pattern("people").finditer(text), *self._words.pattern("they").finditer(text)]
        if people and (not sides or max(match.start() for match in people) > max(match.start() for match in sides)):
            return self._group or Actors((), self.sides[:3], DOUBTFUL)
        if sides:
            named = self._named_of(text[sides[-1].end() :], area.start + sides[-1].end())
            return Actors((), named or self.sides[:3], LIKELY)
        if self._words.pattern("he").search(text):
            return replace(self._last, certainty=self._last.certainty if self._is_alone else DOUBTFUL)
        return Actors()

    def _named_of(self, text: str, start: int) -> tuple[str, ...]:
        """The states that a word of all sides is followed by: `the delegations of Aldovia and Borvia`; none where it is not."""
        named: list[str] = []
        begin = 0
        for found in (found for found in self._states if start <= found.span.start < start + len(text)):
            between = text[begin : found.span.start - start]
            bare = self._words.without_last("joining", self._words.without_last("of_state", between)).strip(" ,")
            if bare or not (named or self._words.ends_with("of_state", between)):
                break
            named.append(found.value)
            begin = found.span.end - start
        return tuple(named)

    def everyone(self) -> Actors:
        """Those who were named together last, else the sides."""
        return self._group or Actors((), self.sides[:3], DOUBTFUL)

    @staticmethod
    def _within(found: Sequence[Finding[NamedPerson]] | Sequence[Finding[str]], area: Span) -> list:  # type: ignore[type-arg]
        return [item for item in found if area.holds(item.span)]
