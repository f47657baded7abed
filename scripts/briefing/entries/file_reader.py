"""Reads the files of a folder one by one; one that holds the same bytes as before is not read again. Knows no folder."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from briefing.entries.base import Entry
from briefing.entries.file_reading import FileReading, make_entry
from briefing.entries.shape_faults import guess_nothing
from briefing.entries.unfinished import key_names
from briefing.yamlfile import YamlFile, open_yaml, parse_yaml

GuessIn = Callable[[tuple[str, ...], str, str], str | None]
"""What a text probably means to somebody who writes in one of some languages: languages, sort, text."""


class FileReader:
    """Whoever keeps one from folder to folder reads only what has changed. Entries are frozen, so they may be shared."""

    def __init__(self, guess: GuessIn | None = None) -> None:
        """`guess` tells what a date, country or language written in words means; without it problems propose none."""
        self._guess = guess
        self.languages: tuple[str, ...] = ()
        """Those of the series, once its settings are read: what is guessed hangs on them."""
        self._known: dict[str, tuple[bytes, tuple[str, ...], FileReading]] = {}
        self._asked: set[str] = set()

    def read(self, path: Path, shown: str, entry_id: str, shape: type[Entry]) -> FileReading:
        """What a file says. `shown` is what its path is called in problems."""
        self._asked.add(shown)
        data = open_yaml(path, shown)
        if isinstance(data, YamlFile):
            return self._make(data, entry_id, shape)
        known = self._known.get(shown)
        if known is None or known[:2] != (data, self.languages):
            reading = self._make(parse_yaml(data, shown, key_names(shape)), entry_id, shape)
            known = self._known[shown] = data, self.languages, reading
        return known[2]

    def forget_others(self) -> None:
        """Drop what was not asked for since the last time: files that are gone."""
        self._known = {shown: known for shown, known in self._known.items() if shown in self._asked}
        self._asked = set()

    def _make(self, file: YamlFile, entry_id: str, shape: type[Entry]) -> FileReading:
        guess = partial(self._guess, self.languages) if self._guess is not None and self.languages else guess_nothing
        return make_entry(file, entry_id, shape, guess)
