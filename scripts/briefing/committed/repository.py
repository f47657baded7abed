"""What git says of a folder: which files changed since a commit, and how one read then. Knows no entry."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

_COMMIT = re.compile(r"[A-Za-z0-9][\w./~^@{}-]*")
_LONGEST = 20.0
"""Seconds that git may take."""


def list_changes(project: Path, commit: str, folder: str) -> list[tuple[str, str]]:
    """(`D` or `M`, path) for each file of a folder that went or changed since a commit; nothing where git cannot tell."""
    if not _COMMIT.fullmatch(commit):
        return []
    options = ("--name-status", "--no-renames", "--relative", "--no-ext-diff", "--diff-filter=DM", "-z")
    parts = (_run(project, "diff", *options, commit, "--", folder) or b"").decode("utf-8", "replace").split("\0")
    return list(zip(parts[::2], parts[1::2], strict=False))


def read_at(project: Path, commit: str, path: str) -> bytes | None:
    """A file as it stood in a commit."""
    return _run(project, "show", "--no-textconv", f"{commit}:./{path}")


def _run(project: Path, *arguments: str) -> bytes | None:
    command = ["git", "-c", "core.fsmonitor=false", "-c", "core.quotepath=false", *arguments]
    try:
        done = subprocess.run(command, cwd=project, capture_output=True, check=False, timeout=_LONGEST)
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout if done.returncode == 0 else None
