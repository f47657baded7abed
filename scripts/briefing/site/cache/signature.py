"""What tells a folder from one in which any file is another: paths, sizes and times, as Git does. Reads no file."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path


def sign_folder(folder: Path) -> str:
    """One digest over the path, size and time of everything in the folder; empty where there is none, or a link."""
    found, start = hashlib.sha256(), len(str(folder))
    if folder.is_symlink() or not folder.is_dir():
        return ""
    for path in list_files([folder]):
        about = os.lstat(path)
        found.update(f"{path[start:]}\0{about.st_mode}\0{about.st_size}\0{about.st_mtime_ns}\n".encode())
    return found.hexdigest()


def list_files(folders: Iterable[Path]) -> list[str]:
    """Every file below some folders, in one order."""
    return sorted(
        os.path.join(root, name) for folder in folders for root, _, names in os.walk(folder, followlinks=True) for name in names
    )
