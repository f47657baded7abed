"""The files of a commit, written into a folder."""

from __future__ import annotations

import io
import tarfile
from pathlib import Path

from briefing.committed.repository import NoGitError, run


def copy_of(project: Path, commit: str, names: tuple[str, ...], folder: Path) -> None:
    """Write the files of a commit that lie below some names of the project into a folder. Raises NoGitError."""
    listed = run(project, "ls-tree", "--name-only", commit, "--", *names).decode().split("\n")
    there = [name for name in listed if name]
    if not there:
        raise NoGitError(f"the commit {commit[:12]} holds no {names[0]}/")
    with tarfile.open(fileobj=io.BytesIO(run(project, "archive", "--format=tar", commit, "--", *there))) as archive:
        archive.extraction_filter = getattr(tarfile, "data_filter", None)  # 3.11.2, as Debian 12 has it, knows no filters
        archive.extractall(folder)
