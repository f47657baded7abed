"""The file of the releases, a line of JSON each. Written by `briefing release`; lines are added and none is ever changed."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from briefing.entries.journal_file import NO_LINE, read_json
from briefing.entries.release import EnteredCounts, Release
from briefing.problem import Place, Problem

RELEASES = "releases.jsonl"
"""Its name in the folder of entries."""


def read_releases(folder: Path, shown_as: str) -> tuple[tuple[Release, ...], list[Problem]]:
    """The releases of a folder of entries, oldest first, none where there is no register, and what is wrong with it."""
    try:
        text = (folder / RELEASES).read_text("utf-8")
    except FileNotFoundError:
        return (), []
    except (OSError, UnicodeError):
        return (), [_fault(f"{shown_as}/{RELEASES}", 1, "it cannot be read")]
    found: list[Release] = []
    problems = []
    for number, line in enumerate(text.splitlines(), 1):
        try:
            release = _read_line(read_json(line))
            if release.number != number or (found and found[-1].on >= release.on):
                raise ValueError
            found.append(release)
        except NO_LINE:
            problems.append(_fault(f"{shown_as}/{RELEASES}", number, f"no line of release {number}, later than the one before"))
    return tuple(found), problems


def write_release(release: Release) -> str:
    """The line of a release."""
    return json.dumps(release.plain(), ensure_ascii=False, separators=(",", ":")) + "\n"


def _read_line(values: dict[str, Any]) -> Release:
    since = values["since"]
    return Release(
        int(values["number"]),
        date.fromisoformat(values["on"]),
        {str(language): str(text) for language, text in values["note"].items()},
        _read_counts(values["counts"]),
        EnteredCounts(_read_counts(since["entered"]), _read_counts(since["changed"]), int(since["statuses"]))
        if since
        else None,
        str(values["state"]),
        str(values["url"]),
        {str(name): str(digest) for name, digest in values["tables"].items()},
    )


def _read_counts(values: dict[str, Any]) -> dict[str, int]:
    return {str(kind): int(n) for kind, n in values.items()}


def _fault(path: str, line: int, what: str) -> Problem:
    expected, mend = "what `briefing release` writes", "take the file from git: a release is added and never changed"
    return Problem(Place(path, line, 1), what, expected, mend, code="releases")
