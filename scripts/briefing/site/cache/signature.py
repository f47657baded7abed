"""What tells a folder from one in which any file is another: paths, sizes and times, as Git does. Reads no file."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path


def sign_folder(folder: Path) -> str:
    """One number over the path, size and time of everything in the folder; empty where there is none, or a link."""
    start = len(str(folder)) + 1
    if folder.is_symlink() or not folder.is_dir():
        return ""
    return _spell(sum(sign_file(path, path[start:]) for path in list_files([folder])))


def sign_file(path: str, name: str) -> int:
    """What a file adds to the number of a folder in which it has this path."""
    about = os.lstat(path)
    told = f"{name}\0{about.st_mode}\0{about.st_size}\0{about.st_mtime_ns}"
    return int.from_bytes(hashlib.sha256(os.fsencode(told)).digest())


def sign_changed(signature: str, gone: int, come: int) -> str:
    """The number of a folder from that of before: less what went, and what came in its place."""
    return _spell(int(signature, 16) - gone + come)


def _spell(total: int) -> str:
    return f"{total % (1 << 256):064x}"


def list_files(folders: Iterable[Path]) -> list[str]:
    """Every file below some folders, in one order."""
    return sorted(
        os.path.join(root, name) for folder in folders for root, _, names in os.walk(folder, followlinks=True) for name in names
    )
