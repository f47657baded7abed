"""A folder of entries opened whole, of which only what has changed since a verdict is checked. Knows no store."""

from __future__ import annotations

from pathlib import Path

from briefing.entries.loading.file_reader import FileReader
from briefing.entries.loading.load import load_folder
from briefing.locale.own_messages import OWN_FOLDER, open_locales
from briefing.problem import Report
from briefing.series.asked_again.rechecking import are_few, settle
from briefing.series.asked_again.unopened import OtherwiseError
from briefing.series.opening import Opened
from briefing.series.series import build_series
from briefing.verdict import Verdict


def reopen(folder: Path, shown_as: str, verdict: Verdict, reader: FileReader) -> tuple[Opened, Verdict] | None:
    """As `open_series` would open it, and the verdict on it; None where everything must be checked.

    Whoever asks has seen that all but the entries is as it was. What was read counts, not what was seen before: a file
    may have been written in between.
    """
    contents = load_folder(folder, shown_as, reader)
    loaded = contents.loaded
    if loaded is None or not all(_sign(reader, entry.path) in verdict.single for entry in loaded.single_files()):
        return None
    paths = [entry.path for entries in loaded.entries.values() for entry in entries.values()]
    changes = verdict.files.find_changes({path: _sign(reader, path) for path in paths})
    if not are_few(changes):
        return None
    try:
        found = settle(contents, loaded, verdict, changes, reader, folder, None)
    except OtherwiseError:
        return None
    if found.verdict is None:
        return None
    settings = loaded.settings
    named = {language: settings.place_of("languages", language) for language in settings.languages}
    locales, _ = open_locales(named, settings.locales, folder / OWN_FOLDER, f"{shown_as}/{OWN_FOLDER}")
    return Opened(build_series(loaded), Report(list(found.problems)), locales, loaded), found.verdict


def _sign(reader: FileReader, path: str) -> str:
    known = reader.values_of(path)
    return known[0] if known else ""
