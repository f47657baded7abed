"""Reads the files of a folder one by one; one that holds the same bytes as before is not read again. Knows no folder.

Within a process whole readings are kept. From process to process go the plain values of sound files, by the digest of their
bytes: most of reading is YAML, and what the classes make of the values is looked at anew.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson
from pydantic import ValidationError

from briefing import late
from briefing.entries.base import Entry
from briefing.entries.loading.file_reading import FileReading, make_entry
from briefing.entries.loading.unfinished import key_names, marks_draft
from briefing.entries.misshapen.shape_reading import guess_nothing
from briefing.problem import Problem
from briefing.survey import sign_bytes
from briefing.yamlfile import MapNode, YamlFile, decode_yaml, open_yaml, parse_yaml, plain

if TYPE_CHECKING:
    from briefing.yamlfile import slipped_line
else:
    slipped_line = late("briefing.yamlfile.slipped_line")

ReadBeside = Callable[[str, str], Any]
"""The values of a file that somebody else has read or is reading, by its path and the sign of its bytes; None of any other."""
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
        self._handed: dict[str, Any] = {}
        self._sound: dict[str, Any] | None = None
        """Sign of a file's bytes → its values: those that were taken over, and those to be handed on, where anybody asked."""
        self._signs: dict[str, str] = {}
        self.beside: ReadBeside | None = None
        """Who reads some of the files too meanwhile; until all are read."""

    def take_over(self, blob: bytes | None) -> None:
        """Know the values of sound files that another process handed on, and note from now on what to hand on from here."""
        self._handed, self._sound = orjson.loads(blob) if blob else {}, {}

    def hand_on(self) -> bytes | None:
        """The values of all sound files read since `take_over`, for another process; None where they are those taken over.

        They are kept here no longer: whoever reads on, as a preview does, would keep every version that was ever saved.
        """
        handed, sound = self._handed, self._sound or {}
        self._handed, self._sound = {}, None
        return None if sound.keys() == handed.keys() else orjson.dumps(sound)

    def values_of(self, shown: str) -> tuple[str, Any] | None:
        """The sign and the values of a sound file that was read since `take_over`."""
        sign, sound = self._signs.get(shown, ""), self._sound or {}
        return (sign, sound[sign]) if sign in sound else None

    def sign_of(self, shown: str) -> str | None:
        """The sign of a file that was read since `take_over`, and sound; None of any other."""
        return self._signs.get(shown)

    def entry_by(self, sign: str, shape: type[Entry]) -> Entry | None:
        """What a file says that was taken over under a sign; None where nothing was, or it was handed on already."""
        values = self._handed.get(sign)
        try:
            return shape.model_validate(values) if values else None
        except ValidationError:
            return None

    def read(self, path: Path, shown: str, entry_id: str, shape: type[Entry]) -> FileReading:
        """What a file says. `shown` is what its path is called in problems."""
        self._asked.add(shown)
        data = open_yaml(path, shown)
        if isinstance(data, YamlFile):
            return self._make(data, entry_id, shape)
        known = self._known.get(shown)
        if known is None or known[:2] != (data, self.languages):
            reading = self._read_values(data, shown, entry_id, shape) or self._parse(data, shown, entry_id, shape)
            known = self._known[shown] = data, self.languages, reading
        return known[2]

    def forget_others(self) -> None:
        """Drop what was not asked for since the last time: files that are gone."""
        self._known = {shown: known for shown, known in self._known.items() if shown in self._asked}
        self._asked = set()

    def forget_all(self) -> None:
        """Drop the bytes of every file, and what was made of them: nobody reads the folder again."""
        self._known, self._asked = {}, set()

    def _read_values(self, data: bytes, shown: str, entry_id: str, shape: type[Entry]) -> FileReading | None:
        """What a sound file says whose values are known."""
        sign = sign_bytes(shape.kind, data)
        values = self._handed.get(sign) or (self.beside(shown, sign) if self.beside else None)
        if values is None:
            return None
        try:
            entry = shape.model_validate(values)
        except ValidationError:
            return None
        self._note_sound(shown, sign, values)
        return FileReading(entry.read_from(entry_id, YamlFile(shown, None, text=decode_yaml(data))))

    def _parse(self, data: bytes, shown: str, entry_id: str, shape: type[Entry]) -> FileReading:
        file = parse_yaml(data, shown, key_names(shape))
        reading = self._make(file, entry_id, shape)
        if len(reading.problems) > 1:
            judge = partial(self._judge, shown, entry_id, shape)
            if slip := slipped_line.find_slip(file.text, reading.problems, judge):
                file = parse_yaml(slip.text.encode(), shown, key_names(shape))
                reading = self._make(file._replace(problems=(slip.fault.problem(shown), *file.problems)), entry_id, shape)
        if reading.entry and file.root and not reading.problems and not reading.is_draft and self._sound is not None:
            self._note_sound(shown, sign_bytes(shape.kind, data), plain(file.root))
        return reading

    def _judge(self, shown: str, entry_id: str, shape: type[Entry], text: str) -> Sequence[Problem]:
        return self._make(parse_yaml(text.encode(), shown, key_names(shape)), entry_id, shape).problems

    def _note_sound(self, shown: str, sign: str, values: Any) -> None:
        if self._sound is not None:
            self._sound[sign], self._signs[shown] = values, sign

    @staticmethod
    def find_values(path: Path, shown: str, shape: type[Entry]) -> tuple[str, Any] | None:
        """The sign and the values of a file whose YAML is sound, for whoever makes an entry of them."""
        data = open_yaml(path, shown)
        file = data if isinstance(data, YamlFile) else parse_yaml(data, shown, key_names(shape))
        if isinstance(data, YamlFile) or file.problems or not isinstance(file.root, MapNode) or marks_draft(file.root):
            return None
        return sign_bytes(shape.kind, data), plain(file.root)

    def _make(self, file: YamlFile, entry_id: str, shape: type[Entry]) -> FileReading:
        guess = partial(self._guess, self.languages) if self._guess is not None else guess_nothing
        return make_entry(file, entry_id, shape, guess)
