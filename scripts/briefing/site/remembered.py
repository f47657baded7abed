"""The series, for which only those files are parsed that no earlier run has found sound. Knows no engine."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from briefing.entries.file_reader import FileReader
from briefing.series import Opened, open_series
from briefing.site.cache.store import Store, make_key
from briefing.site.cache.versions import digest_versions

CACHE = Path("build", "cache")
"""Where what earlier runs have found lies, in the project. It may go at any time."""


def open_remembered(folder: Path, reader: FileReader, store: Store, today: date | None = None) -> Opened:
    """As `open_series`, whatever lies in the store; what was found sound is put there for the next run."""
    key = make_key("values", digest_versions())
    reader.take_over(store.get(key))
    opened = open_series(folder, today=today, reader=reader)
    if values := reader.hand_on():
        store.put(key, values)
    return opened
