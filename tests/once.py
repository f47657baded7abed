"""What hundreds of tests would have read and said anew of the same bytes: entries are frozen, so it is worked out once."""

from __future__ import annotations

import dis
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from functools import cache, lru_cache, partial
from itertools import pairwise
from typing import Any

import pytest

from briefing.entries import Entry
from briefing.entries.loading import file_reader
from briefing.entries.loading.file_reading import FileReading
from briefing.entries.loading.load import Loaded
from briefing.problem import Problem
from briefing.series import opening, rules
from briefing.series.checks.each import EachRule
from briefing.series.series import Series
from briefing.yamlfile import YamlFile

FEW = 100
"""Of so many entries: hardly a test opens a larger series twice, or one that has a journal."""


def read_once(patched: pytest.MonkeyPatch) -> None:
    """The same bytes under the same name are one entry."""
    read: dict[tuple[object, ...], tuple[YamlFile, FileReading]] = {}
    make_entry = file_reader.make_entry

    def make_once(file: YamlFile, entry_id: str, shape: type[Entry], guess: partial[str | None]) -> FileReading:
        key = id(file), entry_id, shape, getattr(guess, "func", guess), getattr(guess, "args", ())
        if key not in read:
            read[key] = file, make_entry(file, entry_id, shape, guess)  # what is kept leaves its number to no other file
        return read[key][1]

    patched.setattr(file_reader, "parse_yaml", lru_cache(4_000)(file_reader.parse_yaml))
    patched.setattr(file_reader, "make_entry", make_once)


@dataclass(frozen=True)
class _Languages:
    """All that a rule gets of the series which asks for no more."""

    languages: tuple[str, ...]


@cache
def _wants_languages_alone(rule: EachRule) -> bool:
    """Whether a rule looks at one entry, and of the series at its languages or at nothing: its code says so."""
    if rule.given or rule.kept:
        return False
    series, steps = rule.ask.__code__.co_varnames[0], pairwise(dis.get_instructions(rule.ask))
    loads = [after for step, after in steps if step.argval == series and step.opname.startswith("LOAD")]
    return all(after.opname == "LOAD_ATTR" and after.argval == "languages" for after in loads)


def ask_once(patched: pytest.MonkeyPatch) -> None:
    """Of the same entry such a rule says the same, and any rule of the same entries together."""
    ask = opening._ask
    said: dict[tuple[object, ...], tuple[Entry, list[Problem]]] = {}
    together, held, lately = defaultdict[Any, dict[Any, list[Problem]]](dict), dict[int, Any](), [_Lately(None, None)]

    def is_small(subject: Any) -> bool:
        return sum(map(len, subject.entries.values())) <= FEW and not subject.journal.lines

    def ask_each_once(rule: EachRule, subject: Any) -> Iterator[Problem]:
        known = _Languages(subject.languages)
        for entry in lately[0].choose(rule):
            key = rule, known.languages, id(entry)
            if key not in said:
                said[key] = entry, list(rule.ask(known, entry))  # what is kept leaves its number to no other entry
            yield from said[key][1]

    def ask_or_remember(rule: Any, subject: Any) -> Iterable[Problem]:
        if subject is not lately[0].subject:
            lately[0] = _Lately(subject, together[_number(subject, held)] if is_small(subject) else None)
        of_one, told = isinstance(rule, EachRule) and _wants_languages_alone(rule), lately[0].told
        if told is None or isinstance(rule, partial):
            return ask_each_once(rule, subject) if of_one else ask(rule, subject)
        key = rule, *_list_numbers(rule)
        if key not in told:
            told[key] = [*(ask_each_once(rule, subject) if of_one else ask(rule, subject))]
        return told[key]

    patched.setattr(opening, "_ask", ask_or_remember)
    patched.setattr(rules, "make_future_rule", cache(rules.make_future_rule))


@dataclass
class _Lately:
    """The series of which a rule was asked the last time."""

    subject: Any
    told: dict[Any, list[Problem]] | None
    """What was said of one that holds the same; of a large one nothing is kept."""
    chosen: dict[Any, list[Any]] = field(default_factory=dict)

    def choose(self, rule: EachRule) -> list[Any]:
        """At what a rule looks, which is the same for all that look at the same kinds."""
        if rule.kinds not in self.chosen:
            self.chosen[rule.kinds] = [*rule.choose((*self.subject.single_files(), *self.subject.all_entries()))]
        return self.chosen[rule.kinds]


def _number(found: Any, held: dict[int, Any]) -> Any:
    """What tells a series from another: its files stand for themselves, by numbers that no other gets while they are held."""
    if isinstance(found, Series):
        return "series", _number([found.entries, *found.single_files(), found.references.maybe_named, found.released], held)
    if isinstance(found, Loaded):
        return _number([*found._replace(journal=())], held)
    if isinstance(found, Mapping):
        return tuple((name, _number(inner, held)) for name, inner in found.items())
    if type(found) in (tuple, list):
        return tuple(_number(inner, held) for inner in found)
    if isinstance(found, str | Set):
        return found if isinstance(found, str) else frozenset(found)
    held[id(found)] = found
    return id(found)


def _list_numbers(rule: Any) -> Iterator[int]:
    """Those that stand in the module of a rule: a test may change one."""
    module, names = _find_numbers(getattr(rule, "ask", None) or getattr(rule, "judge", rule))
    return (module[name] for name in names)


@cache
def _find_numbers(words: Any) -> tuple[dict[str, Any], list[str]]:
    return words.__globals__, [name for name, found in words.__globals__.items() if type(found) is int]
