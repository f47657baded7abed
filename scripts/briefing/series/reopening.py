"""A folder of entries opened whole, of which only what has changed since a verdict is checked. Knows no store."""

from __future__ import annotations

from pathlib import Path

from briefing.entries.file_reader import FileReader
from briefing.entries.load import Loaded, load_folder
from briefing.locale.own_messages import OWN_FOLDER, open_locales
from briefing.problem import Report
from briefing.series import Opened
from briefing.series.rechecking import MOST_CHANGED, ask_again
from briefing.series.series import build_series
from briefing.series.unopened import OtherwiseError
from briefing.verdict import Verdict


def reopen(folder: Path, shown_as: str, verdict: Verdict, reader: FileReader) -> tuple[Opened, Verdict] | None:
    """As `open_series` would open it, and the verdict on it; None where everything must be checked.

    Whoever asks has seen that all but the entries is as it was. What was read counts, not what was seen before: a file
    may have been written in between.
    """
    contents = load_folder(folder, shown_as, reader)
    loaded = contents.loaded
    if loaded is None or not _is_as_listed(loaded, verdict, reader):
        return None
    changed = verdict.files.list_changed({path: _sign(reader, path) for path in verdict.files})
    spoken_of = {problem.place.path for problem in (*verdict.others, *contents.report.problems)}
    if len(changed) > MOST_CHANGED or spoken_of.intersection(changed):
        return None
    try:
        found = ask_again(loaded, verdict, changed, reader, None)
    except OtherwiseError:
        return None
    if found.verdict is None:
        return None
    settings = loaded.settings
    named = {language: settings.place_of("languages", language) for language in settings.languages}
    locales, _ = open_locales(named, settings.locales, folder / OWN_FOLDER, f"{shown_as}/{OWN_FOLDER}")
    return Opened(build_series(loaded), Report(list(found.problems)), locales, loaded), found.verdict


def _is_as_listed(loaded: Loaded, verdict: Verdict, reader: FileReader) -> bool:
    """Whether there are the entries of the verdict, held against the same closed lists and settings."""
    paths = [entry.path for kind in loaded.entries.values() for entry in kind.values()]
    single = all(_sign(reader, entry.path) in verdict.single for entry in loaded.single_files())
    return single and len(paths) == len(verdict.files) and all(path in verdict.files for path in paths)


def _sign(reader: FileReader, path: str) -> str:
    known = reader.values_of(path)
    return known[0] if known else ""
