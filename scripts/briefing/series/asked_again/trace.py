"""What was noted while something was made of an edition, as plain values, and whether another edition answers the same.

A value is told by what it says, a text by what it says in the languages in which it was wanted; an entry in an answer by its
id alone, since what is read of it is noted by itself.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Mapping, Set
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

import orjson

from briefing.dates import PartialDate
from briefing.entries import KINDS, Entry
from briefing.entries.fields import Shape
from briefing.questions import WHOLE, Asked, Notes, NotThere, noting
from briefing.series.index import Index
from briefing.series.standing.edition import Edition

_AS_TOLD = orjson.OPT_PASSTHROUGH_DATACLASS | orjson.OPT_PASSTHROUGH_SUBCLASS
_IN = "@"
"""Between the name of a text and the language in which it was said."""
Made = TypeVar("Made")
Trace = Mapping[str, Any]
"""Questions and the digests of their answers; goes through JSON unchanged."""


class Witness:
    """Answers what was asked of an earlier edition. Keeps each answer, so it is of one edition only."""

    def __init__(self, edition: Edition) -> None:
        self._edition, self._series = edition, edition.series
        self._single = {_name(single): single for single in edition.series.single_files()}
        self._owners: dict[str, Any] = {"series": edition.series, "edition": edition}
        """By the names under which they are asked."""
        self._files: dict[str, str] = {}
        self._values: dict[str, Mapping[str, str]] = {}
        self._together: dict[tuple[str, str], str] = {}
        self._answers: dict[str, str] = {}
        self._told: dict[Asked, tuple[str, str]] = {}

    def prepare(self) -> None:
        """Work out what most answers rest on, before processes begin that would each do so."""
        len(self._series.references.named_by)

    def write(self, notes: Notes) -> Trace | None:
        """What was noted, with the answers of this edition; None where something cannot be told."""
        try:
            return None if notes.lost else self._write(notes)
        except TypeError:
            return None

    def note(self, make: Callable[[], Made], *, is_everything: bool) -> tuple[Made, Trace | None]:
        """What is made, and what was asked for it; for what `is_everything` one question stands for all that could be."""
        if is_everything:
            made = make()
            with noting() as notes:
                _ = self._series.everything
        else:
            with noting() as notes:
                made = make()
        return made, self.write(notes)

    def _write(self, notes: Notes) -> Trace:
        said, languages = notes.said, sorted({language for _, language in notes.said})
        called: dict[int, str] = {}
        read: dict[str, set[str]] = defaultdict(set)
        for (identity, name), thing in notes.reads.items():
            if (told := called.get(identity)) is None:
                told = called[identity] = _name(thing)
            value = id(thing.__dict__.get(name))
            heard = [f"{name}{_IN}{language}" for language in languages if (value, language) in said]
            read[told].update(heard if heard and (value, WHOLE) not in said else (name,))
        reads = {}
        for told, found in read.items():
            first, *others = sorted(found)  # what stands for everything stands before all letters
            names = WHOLE if first.startswith(WHOLE) else " ".join((first, *others))
            reads[told] = [self._digest_file(told), names, self._digest_values(told, names)]
        asked = {}
        for question, answer in notes.asked.items():  # many parts ask the same, and a series has one answer
            if (known := self._told.get(question)) is None:
                spelt = _spell(question)
                known = self._told[question] = spelt, self._answers.setdefault(spelt, _digest(answer))
            asked[known[0]] = known[1]
        return {"reads": reads, "asked": asked}

    def bears_out(self, trace: Trace) -> bool:
        """Whether every answer is what it was. Raises KeyError, TypeError or ValueError where the trace is none."""
        files, answers = self._files, self._answers  # most are known, and a series has half a million
        for told, (file, names, values) in trace["reads"].items():
            try:
                if (files.get(told) or self._digest_file(told)) != file and self._digest_values(told, names) != values:
                    return False
            except KeyError:
                return False
        return all((answers.get(asked) or self._answer(asked)) == answer for asked, answer in trace["asked"].items())

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

    def _answer(self, question: str) -> str:
        if question not in self._answers:
            self._answers[question] = self._ask(*orjson.loads(question))
        return self._answers[question]

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


def _spell(question: Asked) -> str:
    whom, name, arguments, named = question
    given, told = [_give(found) for found in arguments], [[key, _give(value)] for key, value in named]
    return orjson.dumps([whom, name, given, told]).decode()


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
