"""What all files say together. Knows entries; knows no page, no export, no engine."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from briefing.entries.load import load_folder
from briefing.problem import Report
from briefing.series.checks import CHECKS, STRUCTURE_CHECKS
from briefing.series.series import Series, build_series


@dataclass(frozen=True)
class Opened:
    """A series, or None where errors forbid building one, and every problem found."""

    series: Series | None
    report: Report


def open_series(folder: Path, shown_as: str = "briefs") -> Opened:
    """Read, link and check a folder of entries; all problems of the run are in the report."""
    reading = load_folder(folder, shown_as)
    report, loaded = reading.report, reading.loaded
    if loaded is None:
        return Opened(None, report)
    for structure_check in STRUCTURE_CHECKS:
        report.add(*structure_check(loaded))
    series = build_series(loaded)
    if all(party in series.organizations for party in loaded.settings.parties):
        for check in CHECKS:
            report.add(*check(series))
    return Opened(None if report.has_errors() else series, report)
