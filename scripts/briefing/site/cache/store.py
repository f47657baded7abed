"""Blobs by key in a folder. Each carries its own digest: one that was cut short or changed is as if it were not there.

A key says everything that a blob depends on, so a blob is never stale. Nothing here is ever needed: the folder may go.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path

_LENGTH = 32


def make_key(*parts: str | bytes) -> str:
    """One key from everything that a result depends on."""
    found = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        found.update(len(data).to_bytes(8, "big") + data)
    return found.hexdigest()


class Store:
    """What is asked for or put in during one build is kept; `forget_others` drops the rest."""

    def __init__(self, folder: Path, *, is_read: bool = True) -> None:
        """With `is_read` false nothing is taken from it, as if it were empty."""
        self._folder, self.is_read = folder, is_read
        self._used: set[str] = set()
        self._folders: set[str] = set()
        """Those that are known to be there."""

    def get(self, key: str) -> bytes | None:
        """The blob, or None where there is none that is whole."""
        if not self.is_read:
            return None
        try:
            with open(self._path(key), "rb") as file:
                data = file.read()
        except OSError:
            return None
        digest, blob = data[:_LENGTH], data[_LENGTH:]
        if hashlib.sha256(key.encode() + blob).digest() != digest:
            return None
        self._used.add(key)
        return blob

    def may_have(self, key: str) -> bool:
        """Whether there is a blob, whole or not."""
        return self.is_read and os.path.exists(self._path(key))

    def size_of(self, key: str) -> int:
        """The bytes of a blob, whole or not; nothing where there is none."""
        return os.path.getsize(self._path(key)) if self.may_have(key) else 0

    def put(self, key: str, blob: bytes) -> None:
        """Keep a blob. A fault of the disk costs the next build time, and this one nothing."""
        digest = hashlib.sha256(key.encode() + blob).digest()
        path = self._path(key)
        folder, aside = os.path.dirname(path), f"{path}.{os.getpid()}"
        try:
            if folder not in self._folders:
                os.makedirs(folder, exist_ok=True)
                self._folders.add(folder)
            with open(aside, "wb") as file:
                file.write(digest + blob)
            os.replace(aside, path)
        except OSError:
            return
        self._used.add(key)

    def keep(self, key: str) -> None:
        """Count a blob as used that another process asked for or put in."""
        self._used.add(key)

    def forget_others(self) -> None:
        """Remove every file that was not used, as far as the disk lets it: what stays is in nobody's way."""
        for root, _, names in os.walk(self._folder):
            for name in names:
                if name not in self._used:
                    with suppress(OSError):
                        os.unlink(f"{root}/{name}")

    def _path(self, key: str) -> str:
        return f"{self._folder}/{key[:2]}/{key}"  # text, since paths as objects took as long as the file
