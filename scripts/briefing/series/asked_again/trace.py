"""What was noted while something was made of an edition, as plain values, and whether another edition answers the same.

A value is told by what it says, a text by what it says in the languages in which it was wanted; an entry in an answer by its
id alone, since what is read of it is noted by itself.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Set
from dataclasses import fields, is_dataclass
from types import MappingProxyType
from typing import Any, TypeVar

import orjson

from briefing.dates import PartialDate
from briefing.entries import KINDS, Entry
from briefing.entries.fields import Shape
from briefing.questions import WHOLE, Asked, Notes, NotThere, noting
from briefing.resting import Label, Rests, list_labels, resting
from briefing.series.asked_again.differing import Differing
from briefing.series.index import Index
from briefing.series.standing.edition import Edition

_AS_TOLD = orjson.OPT_PASSTHROUGH_DATACLASS | orjson.OPT_PASSTHROUGH_SUBCLASS
_IN, _OF = "@", "."
"""Between the name of a text and the language in which it was said; between who is asked and by which name."""
Made = TypeVar("Made")
Trace = bytes
"""Questions and the digests of their answers, as JSON."""


class Witness:
    """Answers what was asked of an earlier edition. Keeps each answer, so it is of one edition only."""

    def __init__(
        self,
        edition: Edition,
        differing: Differing | None = None,
        doors: Mapping[str, Iterable[Sequence[str]]] = MappingProxyType({}),
    ) -> None:
        """Where it is said what differs since traces held: of the `doors`, what is read in order to answer."""
        self._edition, self._series = edition, edition.series
        self._doors = {door: {(kind, name) for kind, name in labels} for door, labels in doors.items()}
        self._learned: dict[str, set[Label]] = {}
        self._others: Collection[str] | None = None
        if differing is not None:
            self._others = {*differing.entries, *(door for door, rests in self._doors.items() if rests & differing.values)}
            self._spelt = [orjson.dumps(other) for other in self._others]
        self._single = {_name(single): single for single in edition.series.single_files()}
        self._owners: dict[str, Any] = {"series": edition.series, "edition": edition}
        """By the names under which they are asked."""
        self._files: dict[str, str] = {}
        self._values: dict[str, Mapping[str, str]] = {}
        self._together: dict[tuple[str, str], str] = {}
        self._answers: dict[str, dict[str, str]] = defaultdict(dict)
        """Whom and by which name, and what was given along → the answer."""
        self._told: dict[Asked, tuple[str, str, str]] = {}
        self._known: dict[Asked, Any] = {}
        """What whoever was noted was answered."""

    def prepare(self) -> None:
        """Work out what most answers rest on, before processes begin that would each do so."""
        len(self._series.references.named_by)

    def write(self, notes: Notes) -> Trace | None:
        """What was noted, with the answers of this edition; None where something cannot be told."""
        for (whom, name), rests in notes.rests.items():
            self._learn(_name_door(whom, name), rests)
        try:
            return None if notes.lost else orjson.dumps(self._write(notes))
        except TypeError:
            return None

    def note(self, make: Callable[[], Made], *, is_everything: bool) -> tuple[Made, Trace | None]:
        """What is made, and what was asked for it; for what `is_everything` one question stands for all that could be."""
        if is_everything:
            made = make()
            with noting() as notes:
                _ = self._series.everything
        else:
            with noting(self._known) as notes:
                made = make()
        return made, self.write(notes)

    def take_learned(self) -> dict[str, list[Label]]:
        """Of doors what is read in order to answer, as far as it was not known and was not taken yet."""
        found, self._learned = self._learned, {}
        return {door: sorted(labels) for door, labels in found.items()}

    def _learn(self, door: str, rests: Iterable[Label | Rests]) -> None:
        known = self._doors.setdefault(door, set())
        if new := list_labels(rests) - known:
            known |= new
            self._learned.setdefault(door, set()).update(new)

    def _write(self, notes: Notes) -> Mapping[str, Mapping[str, Any]]:
        said: dict[int, list[str]] = defaultdict(list)
        for text, language in notes.said:
            said[text].append(language)
        called: dict[int, str] = {}
        read: dict[str, set[str]] = defaultdict(set)
        for (identity, name), thing in notes.reads.items():
            if (told := called.get(identity)) is None:
                told = called[identity] = _name(thing)
            heard = said.get(id(thing.__dict__.get(name)))  # of most that is read nobody asks in which language
            if heard is None or WHOLE in heard:
                read[told].add(name)
            else:
                read[told].update([f"{name}{_IN}{language}" for language in heard])
        reads = {}
        for told, found in read.items():
            first, *others = sorted(found)  # what stands for everything stands before all letters
            names = WHOLE if first.startswith(WHOLE) else " ".join((first, *others))
            reads[told] = [self._digest_file(told), names, self._digest_values(told, names)]
        asked: dict[str, dict[str, str]] = defaultdict(dict)
        for question, answer in notes.asked.items():  # many parts ask the same, and a series has one answer
            if (known := self._told.get(question)) is None:
                door, given = _name_door(*question[:2]), _spell(question)
                known = self._told[question] = door, given, self._answers[door].setdefault(given, _digest(answer))
            asked[known[0]][known[1]] = known[2]
        return {"reads": reads, "asked": asked}

    def bears_out(self, trace: Trace, *, held_before: bool = False) -> bool:
        """Whether every answer is what it was. Raises KeyError, TypeError or ValueError where the trace is none.

        Of one that held when the last build ended, only what differs since is looked at, and what may hang on that.
        """
        others = self._others if held_before else None
        if others is not None and not any(spelt in trace for spelt in self._spelt):
            return True
        found = orjson.loads(trace)
        return all(
            self._bears_out_reads(told, read) for told, read in found["reads"].items() if others is None or told in others
        ) and all(
            self._bears_out_answers(door, asked) for door, asked in found["asked"].items() if others is None or door in others
        )

    def _bears_out_reads(self, told: str, read: Sequence[str]) -> bool:
        file, names, values = read
        try:
            return (self._files.get(told) or self._digest_file(told)) == file or self._digest_values(told, names) == values
        except KeyError:
            return False

    def _bears_out_answers(self, door: str, asked: Mapping[str, str]) -> bool:
        answers = self._answers[door]  # most are known: many parts ask the same
        return all((answers.get(given) or self._answer(door, given)) == answer for given, answer in asked.items())

    def _entry(self, told: str) -> Entry:
        kind, _, entry_id = told.partition("/")
        return self._single.get(told) or self._series.entry(kind, entry_id)

    def _digest_file(self, told: str) -> str:
        if told not in self._files:
            self._files[told] = _digest(self._entry(told).written)
        return self._files[told]

    def _digest_values(self, told: str, names: str) -> str:
        if names == WHOLE:
            return self._digest_file(told)
        if (told, names) not in self._together:
            self._together[told, names] = _sign("".join([self._digest_value(told, name) for name in names.split(" ")]).encode())
        return self._together[told, names]

    def _digest_value(self, told: str, name: str) -> str:
        name, mark, language = name.partition(_IN)
        if mark:
            text = self._entry(told).__dict__[name]
            return _digest(text and text.say(language))
        if told not in self._values:
            dumped = self._entry(told).model_dump(mode="json")
            self._values[told] = {name: _digest(value) for name, value in dumped.items()}
        return self._values[told][name]

    def _answer(self, door: str, given: str) -> str:
        with resting() as rests:
            whom, _, name = door.partition(_OF)
            found = self._answers[door][given] = self._ask(whom, name, *orjson.loads(given))
        self._learn(door, rests)
        return found

    def _ask(self, whom: str, name: str, arguments: list[Any], named: list[list[Any]]) -> str:
        if (owner := self._owners.get(whom)) is None:
            owner = self._owners[whom] = getattr(self._series, whom)
        try:
            given = [self._find(argument) for argument in arguments]
            found = getattr(type(owner), name)
            if isinstance(found, property):
                return _digest(getattr(owner, name))
            answer = found(owner, *given, **{key: self._find(value) for key, value in named})
        except KeyError:
            return _digest(NotThere)
        return _digest(answer if not hasattr(answer, "__next__") else tuple(answer))

    def _find(self, told: Any) -> Any:
        """An argument as it was given. Raises KeyError where the entry is gone."""
        if isinstance(told, list):
            return tuple(self._find(item) for item in told)
        if isinstance(told, dict):
            return KINDS[told["kind"]] if "kind" in told else self._entry(told["entry"])
        return told


def _name_door(whom: str, name: str) -> str:
    return f"{whom}{_OF}{name}"


def _spell(question: Asked) -> str:
    """What was given along."""
    arguments, named = question[2:]
    given, told = [_give(found) for found in arguments], [[key, _give(value)] for key, value in named]
    return orjson.dumps([given, told]).decode()


def _give(argument: Any) -> Any:
    """An argument so that `_find` finds it again. Raises TypeError where it could not."""
    if isinstance(argument, tuple):
        return [_give(item) for item in argument]
    if isinstance(argument, Entry):
        return {"entry": f"{argument.kind}/{argument.id}"}
    if isinstance(argument, type) and issubclass(argument, Entry):
        return {"kind": argument.kind}
    if argument is None or isinstance(argument, str | int):
        return argument
    raise TypeError(f"{type(argument).__name__} cannot be given again")


def _digest(value: Any) -> str:
    return _sign(_encode(value))


def _sign(told: bytes) -> str:
    return hashlib.blake2b(told, digest_size=8).hexdigest()


def _encode(value: Any) -> bytes:
    """A value as JSON, so that two are told the same only where they say the same."""
    return orjson.dumps(value, _tell, _AS_TOLD)


def _tell(value: Any) -> Any:
    """One value that JSON has no word for, by others."""
    if isinstance(value, Entry):
        return _name(value)
    if isinstance(value, PartialDate):
        return str(value)
    if isinstance(value, str):
        return str(value)
    if isinstance(value, tuple | list):
        return list(value)
    if isinstance(value, Mapping):
        return [[key, item] for key, item in value.items()]
    if isinstance(value, Set):
        return sorted(_encode(item).decode() for item in value)
    if isinstance(value, Shape):
        return value.model_dump(mode="json")
    if isinstance(value, Index):
        return value.asked_as
    if value is NotThere:
        return {"missing": True}
    if is_dataclass(value) and not isinstance(value, type):
        return [type(value).__name__, *(getattr(value, part.name) for part in fields(value))]
    raise TypeError(f"{type(value).__name__} cannot be told")


def _name(entry: Entry) -> str:
    return f"{entry.kind}/{entry.id}"
