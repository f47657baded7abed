"""SiteFiles → a folder. Writes only what changed, removes what is no longer rendered, touches nothing else's files."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from briefing.sitefile import SiteFile

MARK = ".briefing"
"""Stands in every folder that was written here; without it a folder that holds anything is left alone."""


class FolderError(Exception):
    """The folder cannot be written, with a sentence that says why."""


def write_folder(folder: Path, files: Iterable[SiteFile]) -> int:
    """Make the folder hold just these files; returns how many were written. Raises FolderError."""
    contents = _collect(files)
    require_own(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARK).touch()
    _remove_others(folder, {MARK, *contents})
    return sum(_write(folder / path, content) for path, content in contents.items())


def require_own(folder: Path) -> None:
    """Raises FolderError where a folder holds what was not rendered there, or is a link."""
    if folder.is_symlink() or (folder / MARK).is_symlink():
        raise FolderError(f"{folder} is or holds a symbolic link; name a real folder")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARK).exists():
        raise FolderError(f"{folder} holds files that were not rendered here; name another folder")


def _collect(files: Iterable[SiteFile]) -> dict[str, bytes]:
    contents: dict[str, bytes] = {}
    for file in files:
        if file.path in contents or file.path == MARK:
            raise FolderError(f"two pages would be written to {file.path}")
        contents[file.path] = file.content
    for path in contents:
        for parent in PurePosixPath(path).parents:
            if str(parent) in contents:
                raise FolderError(f"{parent} would be a page and a folder")
    return contents


def _write(path: Path, content: bytes) -> int:
    if path.exists() and path.read_bytes() == content:
        return 0
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(path.name + ".new")
    aside.write_bytes(content)
    os.replace(aside, path)
    return 1


def _remove_others(folder: Path, wanted: set[str]) -> None:
    """Runs before anything is written, so that no link is followed and a file can become a folder."""
    for root, folders, names in os.walk(folder, topdown=False):
        for name in (*names, *folders):
            path = Path(root, name)
            if path.is_symlink() or (name in names and path.relative_to(folder).as_posix() not in wanted):
                path.unlink()
        if Path(root) != folder and not os.listdir(root):
            os.rmdir(root)
