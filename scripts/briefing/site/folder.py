"""SiteFiles → a folder. Writes only what changed, removes what is no longer rendered, touches nothing else's files."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from briefing.sitefile import SiteFile

MARK = ".briefing"
"""Stands in every folder that was written here; without it a folder that holds anything is left alone."""


class FolderError(Exception):
    """The folder cannot be written, with a sentence that says why."""


def write_folder(folder: Path, files: Iterable[SiteFile]) -> int:
    """Make the folder hold just these files; returns how many were written. Raises FolderError."""
    if folder.is_symlink():
        raise FolderError(f"{folder} is a symbolic link; name a real folder")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARK).exists():
        raise FolderError(f"{folder} holds files that were not rendered here; name another folder")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARK).touch()
    wanted, written = {MARK}, 0
    for file in files:
        if file.path in wanted:
            raise FolderError(f"two pages would be written to {file.path}")
        wanted.add(file.path)
        written += _write(folder / file.path, file.content)
    _remove_others(folder, wanted)
    return written


def _write(path: Path, content: bytes) -> int:
    try:
        if path.read_bytes() == content:
            return 0
    except (FileNotFoundError, IsADirectoryError):
        pass
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(path.name + ".new")
    aside.write_bytes(content)
    os.replace(aside, path)
    return 1


def _remove_others(folder: Path, wanted: set[str]) -> None:
    for root, _, names in os.walk(folder, topdown=False):
        for name in names:
            path = Path(root, name)
            if path.relative_to(folder).as_posix() not in wanted:
                path.unlink()
        if Path(root) != folder and not os.listdir(root):
            os.rmdir(root)
