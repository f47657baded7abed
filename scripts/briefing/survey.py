"""What lies in some folders, each file by a digest of its bytes: whether anything is another than it was. Knows no entry."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

Survey = Mapping[str, str]
"""Path → the sign of the file."""
_READ = (".yml", ".yaml", ".md", ".json", ".jsonl")
"""Of others only that they are there."""
_AT_ONCE = 65_536


def sign_bytes(kind: str, data: bytes) -> str:
    """What tells two files of a kind apart: the folder that they lie in is that of their kind."""
    return hashlib.sha256(kind.encode() + b"\0" + data).hexdigest()


def survey(folders: Iterable[Path]) -> Survey | None:
    """Every file below the folders; None where one cannot be read or named, or is no plain file in a plain folder."""
    found: dict[str, str] = {}
    try:
        for folder in folders:
            if folder.is_symlink():
                return None
            found.update(_walk(folder.as_posix(), folder.name) if folder.is_dir() else ())
    except (OSError, ValueError):
        return None
    return found


def _walk(folder: str, kind: str) -> Iterator[tuple[str, str]]:
    yield folder, ""
    for item in os.scandir(folder):
        item.name.encode()  # a name in no UTF-8 can be written nowhere
        if item.is_dir(follow_symlinks=False):
            yield from _walk(item.path, item.name)
        elif not item.is_file(follow_symlinks=False):
            raise ValueError(item.path)
        elif not item.name.endswith(_READ):
            yield item.path, ""
        else:
            yield item.path, sign_bytes(kind, read_bytes(item.path))


def read_bytes(path: str) -> bytes:
    """A whole file, in three calls of the system: `open` makes eight, and a check reads thousands."""
    file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        parts = [os.read(file, _AT_ONCE)]
        while len(parts[-1]) == _AT_ONCE:
            parts.append(os.read(file, _AT_ONCE))
    finally:
        os.close(file)
    return b"".join(parts)
