"""A second text of the same meeting, in another language, held against the first: what is surely the same. Knows no file.

Promises and statements may be one where what no language changes is the same: who, which days, figures and frameworks, at about
the same place. Of those the order decides that has most in its favour: form, subject, words that both write alike. Nothing is
paired where another order has nearly as much.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from briefing.drafting.parsing.alignment import align
from briefing.drafting.parsing.spans import Finding, Span
from briefing.drafting.parsing.written_numbers import count_figures
from briefing.drafting.persons.printed_names import NamedPerson
from briefing.drafting.reading import CommuniqueReading
from briefing.drafting.sayings.promises import Promise
from briefing.drafting.sayings.statements import Utterance
from briefing.text import fold

APART = 0.2
"""Of the length of its text a passage stands at most so far from where its counterpart stands in the other."""
TELLING, MOST_OF_WORDS = 2, 3
LEAST, MARGIN = 1, 1
"""So much must tell that two are one, and so much must be lost of all where they are not."""
STEM = 5
_LONG_WORD = re.compile(r"[^\W\d_]{6,}")
Found = TypeVar("Found")


@dataclass(frozen=True)
class Counterpart:
    """What another text has for what the first one has; what is not there has none."""

    reading: CommuniqueReading
    source: str = ""
    people: Mapping[str, Finding[NamedPerson]] = field(default_factory=dict)
    """By the reference that the first text gives them."""
    statements: Mapping[int, Finding[Utterance]] = field(default_factory=dict)
    promises: Mapping[int, Finding[Promise]] = field(default_factory=dict)
    """By their place in the first text, from 0."""

    @property
    def language(self) -> str:
        """The text's language."""
        return self.reading.language

    @property
    def unpaired(self) -> tuple[list[Finding[NamedPerson]], list[Finding[Utterance]], list[Finding[Promise]]]:
        """Who and what stands in this text alone, or could not be paired surely."""
        people, statements = set(self.people.values()), [*self.statements.values()]
        promises = [*self.promises.values()]
        return (
            [who.person for who in self.reading.participants if who.person not in people],
            [said for said in self.reading.statements if said not in statements],
            [found for found in self.reading.promises if found not in promises],
        )


def hold_against(first: CommuniqueReading, other: CommuniqueReading, source: str = "") -> Counterpart:
    """Another text of the meeting that the first one tells of."""
    people = {
        one.person.value.reference: found.person
        for one in first.participants
        for found in other.participants
        if _is_one(one.person.value, found.person.value)
    }
    named = {found.value.reference: reference for reference, found in people.items()}
    mine, theirs = _Passages(first, {}), _Passages(other, named)
    statements = _pair(mine.list_statements(), theirs.list_statements(), (mine, theirs))
    promises = _pair(mine.list_promises(), theirs.list_promises(), (mine, theirs))
    return Counterpart(other, source, people, statements, promises)


def _is_one(one: NamedPerson, other: NamedPerson) -> bool:
    """The same entry, or names of which one is the beginning of the other, accents apart: `Ana Ruiz`, `Ana Ruíz Vega`."""
    if one.id or other.id:
        return one.id == other.id
    shorter, longer = sorted((fold(one.name).split(), fold(other.name).split()), key=len)
    return len(shorter) > 1 and longer[: len(shorter)] == shorter


@dataclass(frozen=True)
class _Keyed(Generic[Found]):
    """A passage with what no language changes in it, and what it is about; empty where that is not known."""

    key: Hashable
    subject: str
    found: Finding[Found]
    sort: str = ""
    """What the words make of it, which may be another thing in another language."""

    stems: frozenset[str] = frozenset()
    """How its longer words begin, without accents: many are the same in related languages."""

    @property
    def is_telling(self) -> bool:
        """Whether a day, a figure or a framework stands in its key, which is hardly in two of one text."""
        return isinstance(self.key, tuple) and any(self.key[1:])


@dataclass(frozen=True)
class _Passages:
    reading: CommuniqueReading
    named: Mapping[str, str]
    """People by the references of the first text."""

    def list_promises(self) -> list[_Keyed[Promise]]:
        return [
            _Keyed(
                self._key_of_promise(found),
                self.reading.finder.best(found.value.said.text),
                found,
                found.value.form,
                self._stems(found.value.said.text),
            )
            for found in self.reading.promises
        ]

    def list_statements(self) -> list[_Keyed[Utterance]]:
        return [
            _Keyed(
                self._key_of_statement(found),
                self.reading.finder.best(found.value.text),
                found,
                stems=self._stems(found.value.text),
            )
            for found in self.reading.statements
        ]

    def _key_of_promise(self, found: Finding[Promise]) -> Hashable:
        promise, said = found.value, found.value.said
        who = (*self.reading.parties_of(promise.by), *map(self._refer, promise.by.people))
        days = tuple(str(day.date) for day in said.days)
        figures = self._figures(said.text, " ".join(day.words for day in said.days))
        return who and (frozenset(who), days, figures, self._frameworks(found.span))

    def _key_of_statement(self, found: Finding[Utterance]) -> Hashable:
        said = found.value
        who = (*map(self._refer, said.by.people), *said.by.bodies)
        return who and (frozenset(who), bool(said.quotation), self._figures(said.text), self._frameworks(found.span))

    def _figures(self, text: str, without: str = "") -> tuple[str, ...]:
        """The numbers, however they are written, but for those of a day."""
        words = self.reading.document.words
        named = {*count_figures(without, words)}
        return tuple(sorted(figure for figure in count_figures(text, words) if figure not in named))

    def _stems(self, text: str) -> frozenset[str]:
        """Without the names of those who are in the key already."""
        named = {fold(word)[:STEM] for name in self.reading.names for word in name.split()}
        return frozenset(word[:STEM] for word in _LONG_WORD.findall(fold(text))) - named

    def place_of(self, span: Span) -> float:
        return span.start / len(self.reading.document.text)

    def _refer(self, person: NamedPerson) -> str:
        return self.named.get(person.reference, person.reference)

    def _frameworks(self, span: Span) -> frozenset[str]:
        return frozenset(found.value for found in self.reading.frameworks if span.holds(found.span))


def _pair(
    mine: Sequence[_Keyed[Found]],
    theirs: Sequence[_Keyed[Found]],
    texts: Sequence[_Passages],
) -> dict[int, Finding[Found]]:
    """Those that may be one, each near where the other stands, as far as their order leaves no doubt."""
    shared = Counter(stem for one in mine for stem in one.stems)
    likeness = {
        (a, b): alike
        for a, one in enumerate(mine)
        for b, other in enumerate(theirs)
        if one.key
        and one.key == other.key
        and abs(texts[0].place_of(one.found.span) - texts[1].place_of(other.found.span)) <= APART
        and (alike := _liken(one, other, shared)) >= LEAST
    }
    return {a: theirs[b].found for a, b in align(likeness, MARGIN)}


def _liken(one: _Keyed[Found], other: _Keyed[Found], shared: Mapping[str, int]) -> float:
    """How much tells that two passages of one key are one: a day, figure or framework, the form, the subject, and words that
    both languages write alike, such as names; less where several passages hold such a word."""
    words = sum(1 / shared[stem] for stem in one.stems & other.stems)
    is_about = bool(one.subject) and one.subject == other.subject
    return TELLING * one.is_telling + (one.sort == other.sort) + is_about + min(words, MOST_OF_WORDS)
