"""Entries whose files are opened when they are asked for: a check of a few reads a few. Knows no rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from briefing.entries import KINDS, Entry
from briefing.entries.loading.file_reader import FileReader


class OtherwiseError(Exception):
    """Something is not as it was when the verdict was made."""


def kind_and_id(path: str) -> tuple[str, str]:
    """The kind and the id of the entry in a file. By hand: of thousands, `pathlib` would take longer than all rules."""
    folder, _, name = path.rpartition("/")
    return folder.rpartition("/")[2], name.removesuffix(".yml")


def order_of(path: str) -> tuple[int, str]:
    """What entries are sorted by: their kind, then their id."""
    kind, entry_id = kind_and_id(path)
    return [*KINDS].index(kind), entry_id


class UnopenedFiles(Mapping[str, Entry]):
    """The entries of a kind, each read when it is first asked for."""

    def __init__(self, folder: Path, shown_as: str, kind: str, ids: Sequence[str], reader: FileReader) -> None:
        self._folder, self._shown_as, self._shape, self._reader = folder / kind, f"{shown_as}/{kind}", KINDS[kind], reader
        self._ids, self._read = dict.fromkeys(ids), dict[str, Entry]()

    def __getitem__(self, entry_id: str) -> Entry:
        if entry_id not in self._read:
            self._ids[entry_id]  # raises KeyError where there is none
            name = f"{entry_id}.yml"
            found = self._reader.read(self._folder / name, f"{self._shown_as}/{name}", entry_id, self._shape)
            if found.entry is None or found.problems or found.is_draft:
                raise OtherwiseError
            self._read[entry_id] = found.entry
        return self._read[entry_id]

    def __contains__(self, entry_id: object) -> bool:
        return entry_id in self._ids

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


def list_unopened(folder: Path, shown_as: str, paths: Iterable[str], reader: FileReader) -> dict[str, UnopenedFiles]:
    """Kind → its entries, by their paths."""
    ids: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for kind, entry_id in map(kind_and_id, paths):
        ids[kind].append(entry_id)
    return {kind: UnopenedFiles(folder, shown_as, kind, found, reader) for kind, found in ids.items()}
