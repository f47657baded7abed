"""The series, of which only that is read and checked anew which no earlier run has found sound. Knows no engine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from briefing.entries.file_reader import FileReader
from briefing.entries.load import Loaded
from briefing.series import Opened, open_series
from briefing.series.rechecking import Rechecked, conclude, recheck
from briefing.series.watch import Watch
from briefing.site.cache.store import Store, make_key
from briefing.site.cache.versions import digest_versions
from briefing.site.last_verdict import CACHE, key_of_verdict, look_around, sign_all
from briefing.verdict import Verdict, write_verdict

__all__ = ["CACHE", "check_anew", "check_changed", "open_remembered", "take_over_values"]


def open_remembered(folder: Path, reader: FileReader, store: Store) -> Opened:
    """As `open_series`, whatever lies in the store; what was found sound is put there for the next run."""
    store.keep(key_of_verdict())
    take_over_values(reader, store)
    opened = open_series(folder, reader=reader)
    _hand_on(reader, store)
    return opened


def take_over_values(reader: FileReader, store: Store) -> None:
    """Know what earlier runs found sound. Whoever goes on reading calls `hand_on` then, which forgets it; a draft ends."""
    reader.take_over(store.get(_key_of_values()))


def check_anew(
    folder: Path, beside: Path, reader: FileReader, store: Store, today: date, keep: Callable[[Loaded | None], None]
) -> Opened:
    """Likewise, with a verdict for the next check where nothing was written meanwhile. `keep` keeps a folder up to date."""
    before, watch = look_around(folder), Watch()
    take_over_values(reader, store)
    opened = open_series(folder, today=today, reader=reader, watch=watch)
    keep(opened.loaded)
    if before is not None and opened.series is not None and before == look_around(folder):
        paths = [entry.path for entry in opened.series.all_entries()]
        if verdict := conclude(opened, watch, reader, sign_all(before, paths, beside, today)):
            store.put(key_of_verdict(), write_verdict(verdict))
    _hand_on(reader, store)
    return opened


def check_changed(
    folder: Path, verdict: Verdict, changed: Sequence[str], reader: FileReader, store: Store, today: date
) -> Rechecked | None:
    """What is to be said of a series of which these files are others since a verdict; None where it must be checked anew."""
    found = recheck(folder, folder.as_posix(), verdict, changed, reader, today)
    if found and found.verdict and changed:
        store.put(key_of_verdict(), write_verdict(found.verdict))
    return found


def _key_of_values() -> str:
    return make_key("values", digest_versions())


def _hand_on(reader: FileReader, store: Store) -> None:
    if values := reader.hand_on():
        store.put(_key_of_values(), values)
