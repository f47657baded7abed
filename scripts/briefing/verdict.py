"""What the check found, file by file, and what it rests on, as plain values for the next run. Knows no rule and no entry."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from briefing.problem import Edit, Place, Problem, Severity
from briefing.survey import Survey


@dataclass(frozen=True)
class FileVerdict:
    """One entry's file."""

    sign: str
    """Of its bytes."""
    read: tuple[str, ...]
    """What was read of it by rules that looked at another, or at all."""
    said: str
    """Digest of what they read."""
    problems: tuple[Problem, ...]
    """What rules that look at entries one by one say of it."""
    gathered: Mapping[str, Any]
    """Rule → what it needs of the entry."""


@dataclass(frozen=True)
class Verdict:
    """Of a series without errors and drafts."""

    rest: str
    """Digest of all else: every other file, what there is, our own code, the day."""
    files: Mapping[str, FileVerdict]
    others: tuple[Problem, ...]
    """What was said by rules that look at the whole."""
    judged: tuple[Problem, ...]
    """What was said by rules that gather something of each entry."""
    single: Mapping[str, Any]
    """Sign → values of the files that every entry is held against."""
    kept: Mapping[str, Any]
    """What rules were given, whichever the entry."""

    def problems(self) -> list[Problem]:
        """All of them."""
        return [*self.others, *self.judged, *(problem for file in self.files.values() for problem in file.problems)]

    def list_changed(self, found: Survey) -> list[str]:
        """The files that are others now."""
        return [path for path, file in self.files.items() if found[path] != file.sign]


def sign_rest(found: Survey, files: Iterable[str], *more: str) -> str:
    """Digest of what is no entry, and of which entries there are."""
    entries = set(files)
    told = [[path, sign] for path, sign in found.items() if path not in entries]
    return hashlib.sha256(json.dumps([sorted(told), sorted(entries), more]).encode()).hexdigest()


def write_verdict(verdict: Verdict) -> bytes:
    """As JSON."""
    files = {
        path: [file.sign, file.read, file.said, _tell(file.problems), file.gathered] for path, file in verdict.files.items()
    }
    told = [verdict.rest, files, _tell(verdict.others), _tell(verdict.judged), verdict.single, verdict.kept]
    return json.dumps(told, ensure_ascii=False).encode()


def read_verdict(blob: bytes) -> Verdict:
    """What `write_verdict` wrote."""
    rest, files, others, judged, single, kept = json.loads(blob)
    read = {
        path: FileVerdict(sign, tuple(read), said, _find(told), gathered)
        for path, (sign, read, said, told, gathered) in files.items()
    }
    return Verdict(rest, read, _find(others), _find(judged), single, kept)


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
