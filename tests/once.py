"""What hundreds of tests would have read and said anew of the same bytes: entries are frozen, so it is worked out once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any

import pytest

from briefing import series as opening
from briefing.entries import Entry, file_reader
from briefing.entries.file_reading import FileReading
from briefing.problem import Problem
from briefing.series.checks.addresses import check_addresses
from briefing.series.checks.doubled_words import check_doubled_words
from briefing.series.checks.markup import check_markup
from briefing.series.checks.numbers_in_one_language import check_numbers_in_one_language
from briefing.series.checks.spreadsheets import check_spreadsheets
from briefing.series.checks.translations import check_translations
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


_OF_ONE_ENTRY = frozenset(
    (
        check_addresses,
        check_doubled_words,
        check_markup,
        check_numbers_in_one_language,
        check_spreadsheets,
        check_translations,
    )
)
"""The dearest of the rules that look at one entry and at the languages of the series alone."""


@dataclass(frozen=True)
class _Languages:
    """All that such a rule gets of the series: one that asks for more breaks."""

    languages: tuple[str, ...]


def ask_once(patched: pytest.MonkeyPatch) -> None:
    """Of the same entry such a rule says the same."""
    ask = opening._ask
    said: dict[tuple[object, ...], tuple[Entry, list[Problem]]] = {}

    def ask_or_remember(rule: Any, subject: Any) -> Iterable[Problem]:
        if rule not in _OF_ONE_ENTRY:
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
