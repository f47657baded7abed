"""Folder → entries and problems. Never throws for bad data; knows nothing of what entries say together."""

from __future__ import annotations

import os
from collections import ChainMap
from collections.abc import Iterator, Mapping, MutableMapping, Set
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, TypeVar, cast

from briefing.entries import KINDS, OPTIONAL_FILES, SINGLE_FILES, Entry, Glossary, Settings, Vocabulary
from briefing.entries.ids import is_id, slug
from briefing.entries.journal import Journal
from briefing.entries.journal_file import JOURNAL, read_journal
from briefing.entries.loading.file_reader import FileReader
from briefing.entries.loading.file_reading import FileReading
from briefing.entries.loading.stray_files import (
    NO_FILE_NAMES,
    describe_device,
    describe_name,
    describe_no_folder,
    describe_stray,
    describe_top_stray,
    describe_twin,
    is_left_behind,
    right_name,
    tell_missing,
)
from briefing.entries.loading.unfinished import EntryFile, Unfinished
from briefing.entries.misshapen.stand_in import StandIn
from briefing.entries.release import Release
from briefing.entries.release_file import RELEASES, read_releases
from briefing.listing import list_yaml
from briefing.problem import Place, Report
from briefing.questions import note_lookup, note_walk
from briefing.text import fold

Kind = TypeVar("Kind", bound=Entry)
BESIDE = ("GUIDE.md", "COVERAGE.md", "schema", "locale", JOURNAL, RELEASES)
"""What else lies in `briefs/`: what is written from classes, entries and git, and the series' own words of the interface."""


class Loaded(NamedTuple):
    """A folder whose settings and closed lists could be read, so that its entries can be held against them."""

    settings: Settings
    vocabulary: Vocabulary
    entries: Mapping[str, Mapping[str, Entry]]
    """Kind → id → entry."""
    unread: Mapping[str, Set[str]]
    """Kind → ids whose files are there but could not be read; a reference to one is no second fault."""
    unlisted: Set[str]
    """Kinds whose folder cannot be listed; a reference to one of them is no second fault either."""
    glossary: Glossary | None = None
    unfinished: tuple[Unfinished, ...] = ()
    """Files that no entry could be made of, as far as they could be read."""
    patched: Mapping[str, StandIn] = {}
    """Path → entry that does without a value which was wrong; what it seems to lack by that is no second fault."""
    maybe_named: Set[str] = frozenset()
    """Words of faulty files that may be ids; whatever they name is named."""
    drafts: Mapping[str, Mapping[str, Entry | None]] = {}
    """Kind → id → entry that is still being written, None where it lacks too much to be one; none of them is in `entries`."""
    journal: Journal = Journal()
    releases: tuple[Release, ...] = ()
    unfinished_drafts: tuple[Unfinished, ...] = ()
    """Those that lack too much, as far as they could be read."""

    def single_files(self) -> Iterator[Entry]:
        """The settings, the vocabulary and, where there is one, the glossary."""
        yield from (single for single in (self.settings, self.vocabulary, self.glossary) if single)

    def holds(self, kind: str, entry_id: str) -> bool:
        """Whether something of a kind has an id."""
        note_lookup(entry_id)
        return entry_id in self.entries[kind]

    def says(self, place: Place, is_of_words: bool) -> bool:
        """Whether what a rule found there follows from no value that was left out; rules of words alone look no further."""
        patch = self.patched.get(place.path)
        return patch is None or (is_of_words and patch.holds(place))

    def ids_of(self, kind: str) -> Iterator[str]:
        """The ids of all entries of a kind."""
        note_walk(kind)
        return iter(self.entries[kind])

    def of_kind(self, kind: type[Kind]) -> Mapping[str, Kind]:
        """All entries of a kind, by their ids: one more or one less may count for whoever asks."""
        note_walk(kind.kind)
        return cast(Mapping[str, Kind], self.entries[kind.kind])

    def all_entries(self) -> Iterator[Entry | Unfinished]:
        """Every entry, and what could be read of those that are none."""
        for kind, entries in self.entries.items():
            note_walk(kind)
            yield from entries.values()
        yield from self.unfinished

    def begun(self, kind: str) -> Iterator[Unfinished]:
        """The files of a kind that lack too much to be entries, drafts too."""
        return (file for file in (*self.unfinished, *self.unfinished_drafts) if file.kind == kind)

    def with_drafts(self) -> Loaded:
        """The same as if every draft were published, to be checked only."""
        entries, unread = {**self.entries}, {**self.unread}
        for kind, drafts in self.drafts.items():
            if found := {name: entry for name, entry in drafts.items() if entry}:
                published = cast(MutableMapping[str, Entry], self.entries[kind])  # nobody writes into either
                entries[kind] = ChainMap(found, published)
            unread[kind] = self.unread[kind] | {name for name, entry in drafts.items() if not entry}
        unfinished = (*self.unfinished, *self.unfinished_drafts)
        return self._replace(entries=entries, unread=unread, drafts={}, unfinished=unfinished)


@dataclass
class FolderContents:
    """Everything that could be read, by kind and id, and what could not."""

    settings: Settings | None = None
    vocabulary: Vocabulary | None = None
    glossary: Glossary | None = None
    entries: dict[str, dict[str, Entry]] = field(default_factory=lambda: {kind: {} for kind in KINDS})
    unread: dict[str, set[str]] = field(default_factory=lambda: {kind: set() for kind in KINDS})
    unlisted: set[str] = field(default_factory=set)
    unfinished: list[Unfinished] = field(default_factory=list)
    unfinished_drafts: list[Unfinished] = field(default_factory=list)
    patched: dict[str, StandIn] = field(default_factory=dict)
    maybe_named: set[str] = field(default_factory=set)
    drafts: dict[str, dict[str, Entry | None]] = field(default_factory=lambda: {kind: {} for kind in KINDS})
    journal: Journal = field(default_factory=Journal)
    releases: tuple[Release, ...] = ()
    report: Report = field(default_factory=Report)

    @property
    def loaded(self) -> Loaded | None:
        """All of it where settings and closed lists are there, else None."""
        if self.settings is None or self.vocabulary is None:
            return None
        return Loaded(
            self.settings,
            self.vocabulary,
            self.entries,
            self.unread,
            self.unlisted,
            self.glossary,
            tuple(self.unfinished),
            self.patched,
            self.maybe_named,
            self.drafts,
            self.journal,
            self.releases,
            tuple(self.unfinished_drafts),
        )

    def all_files(self) -> Iterator[Entry]:
        """Every entry that could be read, and the single files."""
        yield from (single for single in (self.settings, self.vocabulary, self.glossary) if single)
        for kind in self.entries.values():
            yield from kind.values()

    def with_drafts(self) -> Iterator[EntryFile]:
        """Those, then every draft, also one that lacks too much to be an entry."""
        yield from self.all_files()
        for kind in self.drafts.values():
            yield from (draft for draft in kind.values() if draft)
        yield from self.unfinished_drafts


def load_folder(
    folder: Path, shown_as: str = "briefs", reader: FileReader | None = None, without: Set[str] = frozenset()
) -> FolderContents:
    """Read a `briefs/` folder, but for the kinds `without`.

    `shown_as` is what its path is called in problems and edit links. A reader that has read the folder before reads only what
    has changed since.
    """
    loaded, reader = FolderContents(), reader or FileReader()
    reader.languages = ()
    found = list_yaml(folder, shown_as)
    loaded.report.add(*found.problems)
    if not found.is_there:
        loaded.report.add(describe_no_folder(shown_as))
    if not found.is_there or not found.is_readable:
        return loaded
    misnamed = {right_name(path.name) for path in found.paths if _is_stray(path, shown_as, loaded)}
    loaded.journal, faults = read_journal(folder, shown_as)
    loaded.releases, further = read_releases(folder, shown_as)
    loaded.report.add(*faults, *further)
    for name, shape in SINGLE_FILES.items():
        if (name in OPTIONAL_FILES or name in misnamed) and not os.path.lexists(folder / name):
            continue
        entry = _load_file(folder / name, f"{shown_as}/{name}", name.removesuffix(".yml"), shape, loaded, reader).entry
        if isinstance(entry, Settings):
            loaded.settings = entry
            reader.languages = tuple(entry.languages)
        elif isinstance(entry, Vocabulary):
            loaded.vocabulary = entry
        elif isinstance(entry, Glossary):
            loaded.glossary = entry
    for kind, shape in KINDS.items():
        if kind in without:
            continue
        _load_kind(folder / kind, f"{shown_as}/{kind}", shape, loaded, reader)
    reader.forget_others()
    return loaded


def _is_stray(path: Path, shown_as: str, loaded: FolderContents) -> bool:
    """Whether nothing is called so at the top; that is told then, and what is in it may be what somebody names."""
    if path.name in KINDS or path.name in SINGLE_FILES or path.name in BESIDE or is_left_behind(path.name):
        return False
    loaded.report.add(describe_top_stray(f"{shown_as}/{path.name}", path, KINDS, SINGLE_FILES))
    inside = {inner.stem for inner in path.glob("*.yml")} if path.is_dir() else {path.stem}
    for unread in loaded.unread.values():
        unread |= inside
    return True


def _load_kind(folder: Path, shown_as: str, shape: type[Entry], loaded: FolderContents, reader: FileReader) -> None:
    listed = list_yaml(folder, shown_as)
    loaded.report.add(*listed.problems)
    if not listed.is_readable:
        loaded.unlisted.add(shape.kind)
    seen: dict[str, str] = {}
    unread, names = loaded.unread[shape.kind], {path.name for path in listed.paths}
    unread |= {Path(found.place.path).stem.removeprefix(".") for found in listed.problems if found.code == "hidden-file"}
    for path in listed.paths:
        name = path.name
        shown = f"{shown_as}/{name}"
        if is_left_behind(name):
            continue
        if not name.endswith(".yml") or (os.path.isdir(path) and not path.is_symlink()):
            loaded.report.add(describe_stray(shown, path, shape.kind, names))
            unread.add((right_name(name) or name).removesuffix(".yml"))
            if path.is_dir():
                unread.update(inner.stem for inner in path.glob("*.yml"))
            continue
        entry_id = name.removesuffix(".yml")
        twin = seen.setdefault(fold(entry_id), entry_id)
        if twin != entry_id:
            loaded.report.add(describe_twin(shown, entry_id, twin))
        if not is_id(entry_id):
            loaded.report.add(describe_name(shown, name, names))
            unread |= {entry_id, slug(entry_id), (right_name(name) or "").removesuffix(".yml")}
            continue
        if entry_id in NO_FILE_NAMES:
            loaded.report.add(describe_device(shown, entry_id))
        _load_entry(path, shown, entry_id, shape, loaded, reader)


def load_entry(folder: Path, shown_as: str, kind: str, entry_id: str, loaded: FolderContents, reader: FileReader) -> None:
    """Read one entry more of a folder; what could be no entry's name counts as a file that cannot be read."""
    if not is_id(entry_id) or entry_id in NO_FILE_NAMES:
        loaded.unread[kind].add(entry_id)
    else:
        name = f"{kind}/{entry_id}.yml"
        _load_entry(folder / name, f"{shown_as}/{name}", entry_id, KINDS[kind], loaded, reader)


def _load_entry(path: Path, shown: str, entry_id: str, shape: type[Entry], loaded: FolderContents, reader: FileReader) -> None:
    found = _load_file(path, shown, entry_id, shape, loaded, reader)
    if found.is_draft:
        loaded.drafts[shape.kind][entry_id] = found.entry
    elif found.entry is None:
        loaded.unread[shape.kind].add(entry_id)
    else:
        loaded.entries[shape.kind][entry_id] = found.entry


def _load_file(
    path: Path, shown: str, entry_id: str, shape: type[Entry], loaded: FolderContents, reader: FileReader
) -> FileReading:
    """What one file says, and noted what hangs on it."""
    found = reader.read(path, shown, entry_id, shape)
    loaded.report.add(*(tell_missing(problem) for problem in found.problems))
    loaded.maybe_named |= found.maybe_named
    if found.unfinished:
        (loaded.unfinished_drafts if found.is_draft else loaded.unfinished).append(found.unfinished)
    if found.patch:
        loaded.patched[shown] = found.patch
    if found.right_kind:
        loaded.unread[found.right_kind].add(entry_id)
    return found
