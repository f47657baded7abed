"""What the check found, file by file, and what it rests on, as plain values for the next run. Knows no rule and no entry.

As text: a line of JSON, and one for each file, which stays as it is read until somebody asks for that file.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import orjson

from briefing.problem import Edit, Place, Problem, Severity
from briefing.survey import Survey

_NOTHING = "[]"


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


class FileVerdicts(Mapping[str, FileVerdict]):
    """Path → what is known of the file. Thousands are read and written by each check, and a few asked for."""

    def __init__(self, lines: Mapping[str, str]) -> None:
        self.lines = lines

    @classmethod
    def write(cls, files: Mapping[str, FileVerdict]) -> FileVerdicts:
        """As lines."""
        return cls({path: "\t".join([f.sign, f.said, _dump(_tell(f.problems)), _dump(f.read)]) for path, f in files.items()})

    def replace(self, files: Mapping[str, FileVerdict]) -> FileVerdicts:
        """With others in place of some, in the same order."""
        return FileVerdicts({**self.lines, **self.write(files).lines})

    def problems(self) -> Iterator[Problem]:
        """Of all files."""
        for line in self.lines.values():
            if (told := line.split("\t")[2]) != _NOTHING:
                yield from _find(orjson.loads(told))

    def list_changed(self, found: Survey) -> list[str]:
        """The files that are others now."""
        return [path for path, line in self.lines.items() if not line.startswith(f"{found[path]}\t")]

    def __getitem__(self, path: str) -> FileVerdict:
        sign, said, problems, read = self.lines[path].split("\t")
        return FileVerdict(sign, tuple(orjson.loads(read)), said, _find(orjson.loads(problems)))

    def __contains__(self, path: object) -> bool:
        return path in self.lines

    def __iter__(self) -> Iterator[str]:
        return iter(self.lines)

    def __len__(self) -> int:
        return len(self.lines)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, FileVerdicts) and self.lines == other.lines

    __hash__ = None  # type: ignore[assignment]


@dataclass(frozen=True)
class Verdict:
    """Of a series without errors and drafts."""

    rest: str
    """Digest of all else: every other file, what there is, our own code, the day."""
    files: FileVerdicts
    others: tuple[Problem, ...]
    """What was said by rules that look at the whole."""
    judged: tuple[Problem, ...]
    """What was said by rules that gather something of each entry."""
    gathered: Mapping[str, Mapping[str, Any]]
    """Rule → path → what it needs of the entry, in the order of the entries."""
    single: Mapping[str, Any]
    """Sign → values of the files that every entry is held against."""
    kept: Mapping[str, Any]
    """What rules were given, whichever the entry."""

    def problems(self) -> list[Problem]:
        """All of them."""
        return [*self.others, *self.judged, *self.files.problems()]


def sign_rest(found: Survey, files: Iterable[str]) -> str:
    """Digest of what is no entry, and of which entries there are."""
    entries = set(files)
    told = [[path, sign] for path, sign in found.items() if path not in entries]
    return hashlib.sha256(json.dumps([sorted(told), sorted(entries)]).encode()).hexdigest()


def write_verdict(verdict: Verdict) -> bytes:
    """As lines."""
    told = [verdict.rest, _tell(verdict.others), _tell(verdict.judged), verdict.gathered, verdict.single, verdict.kept]
    return "\n".join([_dump(told), *(f"{path}\t{line}" for path, line in verdict.files.lines.items())]).encode()


def read_verdict(blob: bytes) -> Verdict:
    """What `write_verdict` wrote."""
    told, *lines = blob.decode().split("\n")
    rest, others, judged, gathered, single, kept = orjson.loads(told)
    files = FileVerdicts({path: line for path, _, line in (line.partition("\t") for line in lines)})
    return Verdict(rest, files, _find(others), _find(judged), gathered, single, kept)


def _dump(told: Any) -> str:
    return orjson.dumps(told).decode()


def _tell(problems: Iterable[Problem]) -> list[Any]:
    return [
        [
            [found.place.path, found.place.line, found.place.column],
            [found.what, found.expected, found.mend, found.code],
            found.severity,
            [found.edit.line, found.edit.column, found.edit.old, found.edit.new] if found.edit else None,
        ]
        for found in problems
    ]


def _find(told: Iterable[Any]) -> tuple[Problem, ...]:
    return tuple(
        Problem(Place(*place), what, expected, mend, code, Severity(severity), Edit(*edit) if edit else None)
        for place, (what, expected, mend, code), severity, edit in told
    )
