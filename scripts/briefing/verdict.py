"""What the check found, file by file, and what it rests on, as plain values for the next run. Knows no rule and no entry.

As text: a line of JSON, and one for each file, which stays as it is read until somebody asks for that file.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain
from typing import Any, NamedTuple

import orjson

from briefing.problem import Edit, Place, Problem, Severity
from briefing.survey import Survey

_NOTHING = "[]"


class ChangedFiles(NamedTuple):
    """Files of entries that are others than when a verdict was made; a draft is one that came, each time."""

    changed: Sequence[str] = ()
    came: Sequence[str] = ()
    went: Sequence[str] = ()

    @property
    def moved(self) -> set[str]:
        """Those of which one more or one less may count."""
        return {*self.came, *self.went}


class FileVerdict(NamedTuple):
    """One entry's file."""

    sign: str
    """Of its bytes."""
    read: tuple[str, ...]
    """What was read of it by rules that looked at another, or at all."""
    said: str
    """Digest of what they read."""
    problems: tuple[Problem, ...]
    """What rules that look at entries one by one say of it."""
    sought: tuple[str, ...] = ()
    """Ids that were looked for by who was asked about it, and what stands for all of a kind."""
    gathered: Mapping[str, Any] = {}
    """Rule → what it needs of the entry, of rules that gather something of each."""


class FileVerdicts(Mapping[str, FileVerdict]):
    """Path → what is known of the file. Thousands are read and written by each check, and a few asked for."""

    def __init__(self, lines: Mapping[str, str]) -> None:
        self.lines = lines

    @classmethod
    def write(cls, files: Mapping[str, FileVerdict]) -> FileVerdicts:
        """As lines."""
        return cls(
            {
                path: "\t".join(
                    [
                        *(f.sign, f.said, *map(_dump, (tell_problems(f.problems), f.read, f.sought))),
                        *(f"{rule}:{_dump(found)}" for rule, found in f.gathered.items()),
                    ]
                )
                for path, f in files.items()
            }
        )

    def replace(self, files: Mapping[str, FileVerdict], order: Iterable[str]) -> FileVerdicts:
        """With others in place of some, and those files alone that are named, in that order."""
        lines = {**self.lines, **self.write(files).lines}
        return FileVerdicts({path: lines[path] for path in order})

    def problems(self) -> Iterator[Problem]:
        """Of all files."""
        for line in self.lines.values():
            if (told := line.split("\t", 3)[2]) != _NOTHING:
                yield from read_problems(orjson.loads(told))

    def find_changes(self, found: Survey) -> ChangedFiles:
        """The files that are others now, came or went."""
        lines, folders = self.lines, list_folders(self.lines)
        return ChangedFiles(
            [path for path, line in lines.items() if path in found and not line.startswith(f"{found[path]}\t")],
            [path for path in found if path not in lines and is_entry_file(path, folders)],
            [path for path in lines if path not in found],
        )

    def list_seekers(self, names: Iterable[str]) -> set[str]:
        """The files about which somebody was asked who looked for one of these."""
        wanted = [_dump(name) for name in names]
        return {path for path, line in self.lines.items() if any(name in line.split("\t", 5)[4] for name in wanted)}

    def gathered_by(self, rule: str) -> dict[str, Any]:
        """What a rule gathered, file by file; that of others, ten times as much, is not read."""
        mark = f"\t{rule}:"
        parts = {path: line.partition(mark)[2].partition("\t")[0] for path, line in self.lines.items() if mark in line}
        return dict(zip(parts, orjson.loads(f"[{','.join(parts.values())}]"), strict=True))

    def __getitem__(self, path: str) -> FileVerdict:
        sign, said, *told = self.lines[path].split("\t")
        problems, read, sought = map(orjson.loads, told[:3])
        gathered = {rule: orjson.loads(found) for rule, _, found in (part.partition(":") for part in told[3:])}
        return FileVerdict(sign, tuple(read), said, read_problems(problems), tuple(sought), gathered)

    def __contains__(self, path: object) -> bool:
        return path in self.lines

    def __iter__(self) -> Iterator[str]:
        return iter(self.lines)

    def __len__(self) -> int:
        return len(self.lines)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, FileVerdicts) and self.lines == other.lines

    __hash__ = None  # type: ignore[assignment]


class Verdict(NamedTuple):
    """Of a series without errors, as if there were no drafts."""

    rest: str
    """Digest of all else: every other file, our own code, the day."""
    files: FileVerdicts
    others: Mapping[str, tuple[Problem, ...]]
    """Rule that looks at the whole → what it said; under no name what was said of what is no entry."""
    judged: Mapping[str, tuple[Problem, ...]]
    """Rule that gathers something of each entry → what it said."""
    single: Mapping[str, Any]
    """Sign → values of the files that every entry is held against."""
    kept: Mapping[str, Any]
    """What rules were given, whichever the entry."""
    sought: Mapping[str, Sequence[str]]
    """Id, or what stands for all of a kind → the rules of the whole that looked for it; no name where it concerns all."""
    drafts: Sequence[str]
    """Files of drafts that were there: what they name counts as named."""

    def problems(self) -> list[Problem]:
        """All of them."""
        return [*chain.from_iterable((*self.others.values(), *self.judged.values())), *self.files.problems()]


class LastVerdict(NamedTuple):
    """A verdict of before, and what is otherwise now."""

    verdict: Verdict
    changes: ChangedFiles
    found: Survey
    """All that lies there now."""

    @property
    def holds(self) -> bool:
        """Whether it is one on what there is; drafts are no part of a verdict."""
        return not any(self.changes) and not self.verdict.drafts


def sign_rest(found: Survey, files: Iterable[str]) -> str:
    """Digest of what lies in no folder of these files, or is no entry's file there."""
    folders = list_folders(files)
    told = [[path, sign] for path, sign in found.items() if not is_entry_file(path, folders)]
    return hashlib.sha256(orjson.dumps(sorted(told))).hexdigest()


def list_folders(files: Iterable[str]) -> set[str]:
    """The folders that some files lie in."""
    return {path.rpartition("/")[0] for path in files}


def is_entry_file(path: str, folders: Set[str]) -> bool:
    """Whether a file is called as an entry is, and lies in one of the folders."""
    folder, _, name = path.rpartition("/")
    return folder in folders and name.endswith(".yml") and name[0] != "."


def write_verdict(verdict: Verdict) -> bytes:
    """As lines."""
    said = ({rule: tell_problems(told) for rule, told in by_rule.items()} for by_rule in (verdict.others, verdict.judged))
    told = [verdict.rest, *said, verdict.single, verdict.kept, verdict.sought, verdict.drafts]
    return "\n".join([_dump(told), *(f"{path}\t{line}" for path, line in verdict.files.lines.items())]).encode()


def read_verdict(blob: bytes) -> Verdict:
    """What `write_verdict` wrote."""
    told, *lines = blob.decode().split("\n")
    rest, *said, single, kept, sought, drafts = orjson.loads(told)
    others, judged = ({rule: read_problems(found) for rule, found in by_rule.items()} for by_rule in said)
    files = FileVerdicts({path: line for path, _, line in (line.partition("\t") for line in lines)})
    return Verdict(rest, files, others, judged, single, kept, sought, drafts)


def _dump(told: Any) -> str:
    return orjson.dumps(told).decode()


def tell_problems(problems: Iterable[Problem]) -> list[Any]:
    """Problems as JSON has them."""
    return [
        [
            [found.place.path, found.place.line, found.place.column],
            [found.what, found.expected, found.mend, found.code],
            found.severity,
            [found.edit.line, found.edit.column, found.edit.old, found.edit.new] if found.edit else None,
        ]
        for found in problems
    ]


def read_problems(told: Iterable[Any]) -> tuple[Problem, ...]:
    """Those that were told so."""
    return tuple(
        Problem(Place(*place), what, expected, mend, code, Severity(severity), Edit(*edit) if edit else None)
        for place, (what, expected, mend, code), severity, edit in told
    )
