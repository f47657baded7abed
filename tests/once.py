"""What hundreds of tests would have read and said anew of the same bytes: entries are frozen, so it is worked out once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Set
from functools import cache, lru_cache, partial
from itertools import chain
from typing import Any

import pytest

from briefing.authoring.changing import canonical_form
from briefing.entries import Entry, base
from briefing.entries.loading import file_reader
from briefing.entries.loading.file_reading import FileReading
from briefing.entries.loading.load import Loaded
from briefing.problem import Problem
from briefing.series import opening, rules
from briefing.series.checks.each import EachRule
from briefing.series.checks.gathering import GatheringRule
from briefing.series.series import Series
from briefing.yamlfile import YamlFile, parse_yaml

FEW = 100
"""Of so many entries: hardly a test opens a larger series twice, or one that has a journal."""
ONE_KIND = ("people", "organizations", "frameworks", "sources", "topics", "meetings")
TOLD_OF: dict[str, tuple[str, ...]] = dict.fromkeys(("languages", "settings", "vocabulary", "glossary"), ())
"""What a series tells that hangs on the entries of some kinds alone, or on a single file."""
TOLD_OF |= {kind: (kind,) for kind in ONE_KIND} | {"commitments": ("commitments", "meetings")}


def read_once(patched: pytest.MonkeyPatch) -> None:
    """The same bytes under the same name are one entry."""
    read: dict[tuple[object, ...], tuple[YamlFile, FileReading]] = {}
    make_entry = file_reader.make_entry

    def make_once(file: YamlFile, entry_id: str, shape: type[Entry], guess: partial[str | None]) -> FileReading:
        key = id(file), entry_id, shape, getattr(guess, "func", guess), getattr(guess, "args", ())
        if key not in read:
            read[key] = file, make_entry(file, entry_id, shape, guess)  # what is kept leaves its number to no other file
        return read[key][1]

    for module in (file_reader, base, canonical_form):
        patched.setattr(module, "parse_yaml", parse_once)
    patched.setattr(file_reader, "make_entry", make_once)


_parse = lru_cache(4_000)(parse_yaml)
_SOUND: dict[tuple[bytes, str], YamlFile] = {}


def parse_once(data: bytes, shown_as: str, keys: Collection[str] = ()) -> YamlFile:
    """What is sound where it is known which words are keys is so anyhow: for the places of an entry nothing is parsed anew."""
    if not keys and (data, shown_as) in _SOUND:
        return _SOUND[data, shown_as]
    file = _parse(data, shown_as, keys)
    if not file.problems:
        _SOUND[data, shown_as] = file
    return file


def ask_once(patched: pytest.MonkeyPatch) -> None:
    """Of the same entry a rule says the same where all is the same that it asks the series; any rule, of the same entries."""
    ask, known = opening.ask_here, _Known()

    def ask_or_remember(rule: Any, subject: Any) -> Iterable[Problem]:
        return ask(rule, subject) if isinstance(rule, partial) else known.look_at(subject).ask(rule, ask)

    patched.setattr(opening, "ask_here", ask_or_remember)
    patched.setattr(rules, "make_future_rule", cache(rules.make_future_rule))


class _Known:
    """What was said of all series that were opened."""

    def __init__(self) -> None:
        self.held = dict[int, Any]()
        """What is kept leaves its number to no other."""
        self.together = defaultdict[Hashable, dict[Hashable, list[Problem]]](dict)
        """What tells a series from another → rule → what it says."""
        self.names = defaultdict[Hashable, frozenset[str]](frozenset)
        """Rule → what it asks a series."""
        self.said = defaultdict[Hashable, dict[Hashable, Any]](dict)
        """Rule, and what it was told → number of a file → what it says of that; the numbers of several → what of each."""
        self._lately: _Now | None = None

    def look_at(self, subject: Any) -> _Now:
        if self._lately is None or self._lately.subject is not subject:
            self._lately = _Now(self, subject)
        return self._lately


class _Now:
    """A series of which rules are asked."""

    def __init__(self, known: _Known, subject: Any) -> None:
        self.subject, self._known = subject, known
        is_small = sum(map(len, subject.entries.values())) <= FEW and not subject.journal.lines
        self._told = known.together[_number(subject, known.held)] if is_small else {}
        self._files = *subject.single_files(), *subject.all_entries()
        self._chosen: dict[Any, tuple[list[Any], tuple[int, ...]]] = {}
        self._signs: dict[str, Any] = {}

    def ask(self, rule: Any, ask: Callable[[Any, Any], Iterable[Problem]]) -> Iterable[Problem]:
        """What a rule says. One that is given something of the whole may say once what many have in common."""
        key = rule, *_list_numbers(rule)
        if key not in self._told:
            if isinstance(rule, EachRule) and not rule.given:
                self._told[key] = self._ask_each(rule, key)
            elif isinstance(rule, GatheringRule):
                self._told[key] = [*rule.judge(self.subject, self._gather(rule, key))]
            else:
                self._told[key] = [*ask(rule, self.subject)]
        return self._told[key]

    def _ask_each(self, rule: EachRule, key: Hashable) -> list[Problem]:
        kept: tuple[Any, ...] = ()
        if rule.kept:
            (kept,) = self._ask_of((key, "kept"), ([rule], (id(rule),)), lambda series, rule: rule.prepare(series, {}))
            self._known.held[id(kept[0])] = kept[0]
        if rule.kinds not in self._chosen:
            chosen = [*rule.choose(self._files)]
            self._chosen[rule.kinds] = chosen, tuple(map(id, chosen))
        about, files = (key, *map(id, kept)), self._chosen[rule.kinds]
        return [*chain.from_iterable(self._ask_of(about, files, lambda series, file: [*rule.ask(series, file, *kept)]))]

    def _gather(self, rule: GatheringRule, key: Hashable) -> Mapping[str, Any]:
        if Entry not in self._chosen:
            entries = [*self.subject.all_entries()]
            self._chosen[Entry] = entries, tuple(map(id, entries))
        told = zip(self._chosen[Entry][0], self._ask_of(key, self._chosen[Entry], rule.gather), strict=True)
        return {entry.path: found for entry, found in told if found is not None}

    def _ask_of(self, key: Hashable, files: tuple[list[Any], tuple[int, ...]], ask: Callable[[Any, Any], Any]) -> list[Any]:
        """What is said of each: as before, where nothing was asked of the series, or only what is told of some of its files."""
        known, names = self._known, self._known.names[key]
        said = known.said[key, self._sign(names)]
        if files[1] in said:
            return said[files[1]]
        told, is_kept = list[Any](), True
        for file in files[0]:
            if id(file) not in said:
                reading = _Reading(self.subject)
                found = ask(reading, file)
                if not reading.names <= TOLD_OF.keys():
                    is_kept = False
                    told.append(found)
                    continue
                if not reading.names <= names:
                    names = known.names[key] = names | reading.names
                    said = known.said[key, self._sign(names)] = {**said}
                said[id(file)], known.held[id(file)] = found, file
            told.append(said[id(file)])
        if is_kept:
            said[files[1]] = told
        return told

    def _sign(self, names: frozenset[str]) -> tuple[Any, ...]:
        return tuple([self._signs.get(name) or self._sign_anew(name) for name in sorted(names)])

    def _sign_anew(self, name: str) -> Any:
        kinds = TOLD_OF[name]
        found = (
            [file for kind in kinds for file in self.subject.entries[kind].values()] if kinds else [getattr(self.subject, name)]
        )
        self._signs[name] = name, found[0] if name == "languages" else tuple(map(id, found))
        self._known.held.update((id(one), one) for one in found)
        return self._signs[name]


class _Reading:
    """A series of which is noted what is asked of it."""

    def __init__(self, subject: Any) -> None:
        self._subject, self.names = subject, set[str]()

    def __getattr__(self, name: str) -> Any:
        self.names.add(name)
        return getattr(self._subject, name)


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
