"""A check that goes on from the last verdict, and what it leaves for the next. Imports nothing that reads a whole series."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from briefing.entries.loading.file_reader import FileReader
from briefing.entries.loading.load import Loaded
from briefing.series.asked_again.rechecking import Rechecked, recheck
from briefing.site.cache.store import Store
from briefing.site.last_verdict import AHEAD, CHECK, key_of_verdict, sign_all
from briefing.verdict import LastVerdict, Verdict, write_verdict

Refresh = Callable[[Loaded | None], None]
"""Keeps a folder beside the entries up to date."""


def check_changed(
    folder: Path, beside: Path, known: LastVerdict, reader: FileReader, store: Store, today: date, keep: Refresh
) -> Rechecked | None:
    """What is to be said of a series of which some files are others since a verdict; None where it must be checked anew."""
    found = recheck(folder, folder.as_posix(), known.verdict, known.changes, reader, today)
    if found is None:
        return None
    if known.changes.moved:
        keep(found.loaded)
        keep_for_later(found.verdict or known.verdict, known, beside, store, today)
    elif found.verdict and found.verdict != known.verdict:
        store.put(key_of_verdict(CHECK), write_verdict(found.verdict))
    return found


def keep_for_later(verdict: Verdict, known: LastVerdict, beside: Path, store: Store, today: date) -> None:
    """The folder beside may say more now, also where the entries have an error."""
    ahead = AHEAD if verdict is known.verdict and known.changes.moved else ""
    verdict = verdict._replace(rest=sign_all(known.found, verdict.files, beside, today) + ahead)
    if verdict != known.verdict:
        store.put(key_of_verdict(CHECK), write_verdict(verdict))
