"""A new site beside the published one, filled file by file. A file that is as it was is the published one itself (a hard link).

So what did not change is neither written nor brought to the disk again. Knows paths and bytes, no page.
"""

from __future__ import annotations

import os
from pathlib import Path

FEW = 200
"""So many files are brought to the disk one by one; for more the whole disk is asked once, which is quicker."""


class Stage:
    """A folder that becomes the site; `published` is the site of now, which may be missing."""

    def __init__(self, tree: Path, published: Path) -> None:
        self.tree, self._published = tree, published
        self.paths: set[str] = set()
        """Everything written so far, relative to the folder."""
        self._new: list[Path] = []
        self._folders: set[str] = set()
        tree.mkdir(parents=True)

    def write(self, path: str, content: bytes) -> None:
        """One file. Raises ValueError where it is there already."""
        if path in self.paths:
            raise ValueError(f"two files would be written to {path}")
        self.paths.add(path)
        target, old = self.tree / path, self._published / path
        folder = os.path.dirname(path)
        if folder not in self._folders:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        if _holds(old, content):
            try:
                os.link(old, target, follow_symlinks=False)
                return
            except OSError:
                pass
        target.write_bytes(content)
        self._new.append(target)

    def sync(self) -> None:
        """Everything on the disk, so that a power cut cannot leave empty files behind the switch."""
        if len(self._new) > FEW:
            os.sync()
            return
        for path in self._new:
            _sync(path, os.O_RDONLY)
        for root, _, _ in os.walk(self.tree):
            _sync(Path(root), os.O_RDONLY | os.O_DIRECTORY)


def _holds(path: Path, content: bytes) -> bool:
    try:
        with open(path, "rb", opener=_no_link) as file:
            return os.fstat(file.fileno()).st_size == len(content) and file.read() == content
    except OSError:
        return False


def _no_link(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_NOFOLLOW)


def _sync(path: Path, flags: int) -> None:
    handle = os.open(path, flags)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
