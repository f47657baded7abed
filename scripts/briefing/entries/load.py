"""Folder → entries and problems. Never throws for bad data; knows nothing of what entries say together."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Set
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from briefing.entries import KINDS, OPTIONAL_FILES, SINGLE_FILES, Entry, Glossary, Settings, Vocabulary
from briefing.entries.fields import ID_PATTERN
from briefing.listing import list_yaml
from briefing.problem import Place, Problem, Report
from briefing.suggestion import nearest
from briefing.text import fold
from briefing.yamlfile import Mapping, Node, find_node, plain, read_yaml

BESIDE = ("GUIDE.md", "COVERAGE.md", "schema", "locale")
"""What else lies in `briefs/`: what is written from the classes and entries, and the series' own words of the interface."""
_PORTS = (f"{port}{number}" for port in ("com", "lpt") for number in range(10))
NO_FILE_NAMES = frozenset(("con", "prn", "aux", "nul", *_PORTS))
"""Names of devices on Windows, with whatever ending: a repository that holds one cannot be checked out there."""


@dataclass(frozen=True)
class Loaded:
    """A folder whose settings and closed lists could be read, so that its entries can be held against them."""

    settings: Settings
    vocabulary: Vocabulary
    entries: MappingOf[str, MappingOf[str, Entry]]
    """Kind → id → entry."""
    unread: MappingOf[str, Set[str]]
    """Kind → ids whose files are there but could not be read; a reference to one is no second fault."""
    unlisted: Set[str]
    """Kinds whose folder cannot be listed; a reference to one of them is no second fault either."""
    glossary: Glossary | None = None


@dataclass
class FolderContents:
    """Everything that could be read, by kind and id, and what could not."""

    settings: Settings | None = None
    vocabulary: Vocabulary | None = None
    glossary: Glossary | None = None
    entries: dict[str, dict[str, Entry]] = field(default_factory=lambda: {kind: {} for kind in KINDS})
    unread: dict[str, set[str]] = field(default_factory=lambda: {kind: set() for kind in KINDS})
    unlisted: set[str] = field(default_factory=set)
    report: Report = field(default_factory=Report)

    @property
    def loaded(self) -> Loaded | None:
        """All of it where settings and closed lists are there, else None."""
        if self.settings is None or self.vocabulary is None:
            return None
        return Loaded(self.settings, self.vocabulary, self.entries, self.unread, self.unlisted, self.glossary)


class KnownFiles:
    """What was read of files before, for one who reads the same folder again and again. A file is known by its times and size.

    Entries never change, so the same ones may stand in many series.
    """

    def __init__(self) -> None:
        self._known: dict[Path, tuple[object, Entry | None, list[Problem]]] = {}

    def load(self, path: Path, shown: str, entry_id: str, shape: type[Entry], report: Report) -> Entry | None:
        """The entry of a file, read only where it is not known as it stands there now."""
        stamp = _stamp(path)
        if path not in self._known or self._known[path][0] != stamp:
            own = Report()
            self._known[path] = stamp, _load_file(path, shown, entry_id, shape, own), own.problems
        _, entry, problems = self._known[path]
        report.add(*problems)
        return entry


def _stamp(path: Path) -> object:
    try:
        found = os.lstat(path)
    except OSError:
        return object()
    return found.st_mode, found.st_ino, found.st_size, found.st_mtime_ns


def load_folder(folder: Path, shown_as: str = "briefs", known: KnownFiles | None = None) -> FolderContents:
    """Read a `briefs/` folder. `shown_as` is what its path is called in problems and edit links."""
    loaded = FolderContents()
    known = known or KnownFiles()
    found = list_yaml(folder, shown_as)
    loaded.report.add(*found.problems)
    if not found.is_there:
        loaded.report.add(_no_entries(shown_as))
    if not found.is_there or not found.is_readable:
        return loaded
    for path in found.paths:
        if path.name not in KINDS and path.name not in SINGLE_FILES and path.name not in BESIDE:
            loaded.report.add(_stray(f"{shown_as}/{path.name}", path))
    for name, shape in SINGLE_FILES.items():
        if name in OPTIONAL_FILES and not os.path.lexists(folder / name):
            continue
        entry = known.load(folder / name, f"{shown_as}/{name}", name.removesuffix(".yml"), shape, loaded.report)
        if isinstance(entry, Settings):
            loaded.settings = entry
        elif isinstance(entry, Vocabulary):
            loaded.vocabulary = entry
        elif isinstance(entry, Glossary):
            loaded.glossary = entry
    for kind, shape in KINDS.items():
        _load_kind(folder / kind, f"{shown_as}/{kind}", shape, loaded, known)
    return loaded


def _load_kind(folder: Path, shown_as: str, shape: type[Entry], loaded: FolderContents, known: KnownFiles) -> None:
    found = list_yaml(folder, shown_as)
    loaded.report.add(*found.problems)
    if not found.is_readable:
        loaded.unlisted.add(shape.kind)
    seen: dict[str, str] = {}
    for path in found.paths:
        shown = f"{shown_as}/{path.name}"
        if path.suffix != ".yml" or (path.is_dir() and not path.is_symlink()):
            loaded.report.add(_stray(shown, path))
            continue
        entry_id = path.name.removesuffix(".yml")
        twin = seen.setdefault(fold(entry_id), entry_id)
        if twin != entry_id:
            loaded.report.add(
                Problem(
                    Place(shown),
                    f'the ids "{entry_id}" and "{twin}" differ only by case or accents',
                    "ids that are different on every disk",
                    "rename one of the two files",
                    code="twin-id",
                )
            )
        if not _is_id(entry_id):
            loaded.report.add(
                Problem(
                    Place(shown),
                    f'"{path.name}" cannot be the name of an entry',
                    "a-z, 0-9 and single hyphens, at most 64, then .yml",
                    "rename the file",
                    code="id",
                )
            )
            loaded.unread[shape.kind].add(entry_id)
            continue
        if entry_id in NO_FILE_NAMES:
            loaded.report.add(_device(shown, entry_id))
        entry = known.load(path, shown, entry_id, shape, loaded.report)
        if entry is None:
            loaded.unread[shape.kind].add(entry_id)
        else:
            loaded.entries[shape.kind][entry_id] = entry


def _load_file(path: Path, shown: str, entry_id: str, shape: type[Entry], report: Report) -> Entry | None:
    file = read_yaml(path, shown)
    report.add(*file.problems)
    if file.root is None:
        return None
    if not isinstance(file.root, Mapping):
        report.add(
            Problem(
                file.root.place,
                "the file does not begin with a key",
                "`key: value` lines",
                f"run `briefing new {shape.singular}` to see one",
                code="entry",
            )
        )
        return None
    try:
        entry = shape.model_validate(plain(file.root))
    except ValidationError as error:
        for fault in error.errors(include_url=False, include_input=False):
            report.add(_problem(fault, file.root, shape))
        return None
    return None if any(p.place.path == shown for p in file.problems) else entry.read_from(entry_id, file)


def _problem(fault: ErrorDetails, root: Node, shape: type[Entry]) -> Problem:
    """One of pydantic's errors as ours; its own words are used only for what we did not foresee."""
    path = tuple(step for step in fault["loc"] if step != "[key]")
    place = find_node(root, path).place
    name = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    context = fault.get("ctx", {})
    match fault["type"]:
        case "fault":
            return Problem(place, f"{_spell(path)}: {context['what']}", context["expected"], context["mend"], code="value")
        case "extra_forbidden":
            return _unknown_key(root, path, shape)
        case "missing":
            return Problem(place, f'the key "{name}" is missing', f"{_spell(path)}", "add it", code="missing-key")
        case "too_short":
            return Problem(
                place,
                f"{_spell(path)}: the list is too short",
                f"at least {context['min_length']}",
                "add one, or remove the key if it is not required",
                code="value",
            )
        case "too_long":
            return Problem(
                place, f"{_spell(path)}: the list is too long", f"at most {context['max_length']}", "remove some", code="value"
            )
        case "literal_error":
            return Problem(
                place,
                f"{_spell(path)}: not one of the words allowed here",
                context["expected"],
                "choose one of them",
                code="value",
            )
        case "model_type" | "dict_type" | "model_attributes_type":
            return Problem(
                place,
                f"{_spell(path)}: a text or list stands where a map is due",
                "keys and values",
                "write the keys on lines of their own, two spaces in",
                code="value",
            )
        case "string_pattern_mismatch":
            return Problem(
                place, f"{_spell(path)}: not in the form expected", context["pattern"], "see briefs/GUIDE.md", code="value"
            )
    return Problem(place, f"{_spell(path)}: {fault['msg']}", "see briefs/GUIDE.md", code="value")


def _unknown_key(root: Node, path: tuple[str | int, ...], shape: type[Entry]) -> Problem:
    owner, key = find_node(root, path[:-1]), str(path[-1])
    known = sorted(_known_keys(shape, path[:-1]))
    guess = nearest(key, known)
    return Problem(
        owner.keys[key] if isinstance(owner, Mapping) else owner.place,
        f'there is no key "{key}"',
        "one of " + ", ".join(known),
        f'did you mean "{guess}"?' if guess else "remove it",
        code="unknown-key",
    )


def _known_keys(shape: type[Entry], path: tuple[str | int, ...]) -> Iterator[str]:
    """The keys of the map at a path, found by walking the classes."""
    current: list[Any] = [shape]
    for step in path:
        if isinstance(step, str):
            current = [field.annotation for owner in _shapes(current) if (field := owner.model_fields.get(step)) is not None]
    for owner in _shapes(current):
        yield from owner.model_fields


def _shapes(annotations: list[Any]) -> list[Any]:
    found, pending = [], list(annotations)
    while pending:
        annotation = pending.pop()
        if hasattr(annotation, "model_fields"):
            found.append(annotation)
        pending += getattr(annotation, "__args__", ())
    return found


def _spell(path: tuple[str | int, ...]) -> str:
    """`("history", 0, "date")` → `history 1, date`, counted as people count."""
    words = ""
    for step in path:
        words += f" {step + 1}" if isinstance(step, int) else f"{', ' if words else ''}{step}"
    return words or "entry"


def _is_id(text: str) -> bool:
    return len(text) <= 64 and re.fullmatch(ID_PATTERN, text, re.ASCII) is not None


def _stray(shown: str, path: Path) -> Problem:
    guess = nearest(path.name, [*KINDS, *SINGLE_FILES])
    expected = "a file `<id>.yml`" if shown.count("/") > 1 else "one of " + ", ".join([*KINDS, *SINGLE_FILES])
    what = "the file is a symbolic link" if path.is_symlink() else f'"{path.name}" is no entry'
    return Problem(Place(shown), what, expected, f'did you mean "{guess}"?' if guess else "move it elsewhere", code="stray")


def _no_entries(shown_as: str) -> Problem:
    mend = "run the command from the project's folder"
    return Problem(Place(shown_as), "there is no such folder", "a folder of entries", mend, code="folder")


def _device(shown: str, entry_id: str) -> Problem:
    what = f'"{entry_id}" is the name of a device on Windows, where nobody could check these files out'
    return Problem(Place(shown), what, "another id", "rename the file", code="id")
