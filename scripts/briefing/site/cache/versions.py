"""What our results depend on besides their input: our own code, and which versions of what is installed. One digest."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from briefing.survey import read_bytes

PACKAGE = Path(__file__).parent.parent.parent


@cache
def digest_versions() -> str:
    """The digest of every file of the package and of the names of everything that is installed beside it."""
    found = hashlib.sha256(sys.version.encode())
    for name, path in sorted(_list_files(PACKAGE.as_posix())):
        found.update(f"\0{name}\0".encode() + read_bytes(path))
    installed = {name for folder in sys.path if os.path.isdir(folder) for name in os.listdir(folder)}
    found.update("\0".join(sorted(name for name in installed if name.endswith(".dist-info"))).encode())
    return found.hexdigest()


def _list_files(folder: str, within: str = "") -> Iterator[tuple[str, str]]:
    """By `scandir`, which says without asking the disk what is a folder: every command waits for this."""
    for item in os.scandir(folder):
        if item.is_dir():
            yield from _list_files(item.path, f"{within}{item.name}/")
        elif not item.name.endswith(".pyc"):
            yield f"{within}{item.name}", item.path
