"""What hundreds of tests would have read and said anew of the same bytes: entries are frozen, so it is worked out once."""

from __future__ import annotations

import dis
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from itertools import pairwise
from typing import Any

import pytest

from briefing.entries import Entry
from briefing.entries.loading import file_reader
from briefing.entries.loading.file_reading import FileReading
from briefing.problem import Problem
from briefing.series import opening
from briefing.series.checks.each import EachRule
from briefing.yamlfile import YamlFile


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
    """Of the same entry such a rule says the same."""
    ask = opening._ask
    said: dict[tuple[object, ...], tuple[Entry, list[Problem]]] = {}

    def ask_or_remember(rule: Any, subject: Any) -> Iterable[Problem]:
        if not isinstance(rule, EachRule) or not _wants_languages_alone(rule):
            return ask(rule, subject)
        told: list[Problem] = []
        known = _Languages(subject.languages)
        for entry in rule.choose((*subject.single_files(), *subject.all_entries())):
            key = rule.name, known.languages, id(entry)
            if key not in said:
                said[key] = entry, list(rule.ask(known, entry))  # what is kept leaves its number to no other entry
            told += said[key][1]
        return told

    patched.setattr(opening, "_ask", ask_or_remember)
