"""Checksums of the data, as `sha256sum -c SHA256SUMS` reads them in the folder they stand in. Knows no entry."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from briefing.sitefile import SiteFile
from briefing.urls import DATA


def write_checksums(files: Iterable[SiteFile]) -> bytes:
    """One line a file, in the order of the paths."""
    lines = (
        f"{hashlib.sha256(file.content).hexdigest()}  {file.path.removeprefix(DATA)}\n"
        for file in sorted(files, key=lambda file: file.path)
    )
    return "".join(lines).encode()
