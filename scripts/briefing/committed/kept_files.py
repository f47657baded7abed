"""How files stood at the end of each day, as git keeps them: by the day on which they came to the branch (UTC)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path, PurePosixPath

from briefing.committed.repository import NoGitError, run
from briefing.entries import KINDS

States = Mapping[str, str]
"""Path → the name that git has for its content."""


def list_days(project: Path, folder: str) -> dict[date, str]:
    """The last commit of each day that touched a folder, oldest first; merged work counts on the day of its merge.

    Raises NoGitError, also where the history is not whole.
    """
    if run(project, "rev-parse", "--is-shallow-repository").strip() == b"true":
        raise NoGitError("only a part of the history is here: `git fetch --unshallow` brings the rest")
    told = run(project, "log", "--first-parent", "--format=%H %ct", "--", folder).decode().splitlines()
    found: dict[date, str] = {}
    for line in reversed(told):
        commit, seconds = line.split()
        found[datetime.fromtimestamp(int(seconds), UTC).date()] = commit
    return dict(sorted(found.items()))


def list_states(project: Path, commit: str, folder: str) -> States:
    """Every file of a folder in a commit. Raises NoGitError."""
    told = run(project, "ls-tree", "-r", "-z", commit, "--", folder).decode("utf-8", "replace").split("\0")
    parted = (line.split("\t", 1) for line in told if line)
    return {path: about.split()[2] for about, path in parted}


def name_entry(path: str, folder: str) -> tuple[str, str] | None:
    """The kind and the id of the entry that a path of the folder is of; None for any other file."""
    parts = PurePosixPath(path).relative_to(folder).parts
    if len(parts) == 2 and parts[0] in KINDS and parts[1].endswith(".yml"):
        return parts[0], parts[1].removesuffix(".yml")
    return None


def read_contents(project: Path, names: Iterable[str]) -> dict[str, bytes]:
    """The contents by the names that git has for them, all in one question. Raises NoGitError."""
    asked = list(dict.fromkeys(names))
    told, found = run(project, "cat-file", "--batch", asks="\n".join(asked)) if asked else b"", {}
    start = 0
    while start < len(told):
        end = told.index(b"\n", start)
        name, _, size = told[start:end].decode().split()
        found[name] = told[end + 1 : end + 1 + int(size)]
        start = end + 2 + int(size)
    return found
