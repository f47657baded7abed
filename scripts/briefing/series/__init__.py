"""What all files say together. Knows entries; knows no page, no export, no engine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefing.entries import Topic
from briefing.entries.load import KnownFiles, Loaded, load_folder
from briefing.locale.locale import Locale
from briefing.locale.own_messages import OWN_FOLDER, open_locales
from briefing.problem import Report
from briefing.series.checks import CHECKS, STRUCTURE_CHECKS, check_docs_pages
from briefing.series.series import Series, build_series


@dataclass(frozen=True)
class Opened:
    """A series, or None where errors forbid building one, and every problem found."""

    series: Series | None
    report: Report
    locales: Mapping[str, Locale] = field(default_factory=dict)
    """Language → how it writes, in the order of the series; one whose messages are at fault is missing."""


def open_series(folder: Path, shown_as: str = "briefs", known: KnownFiles | None = None) -> Opened:
    """Read, link and check a folder of entries; all problems of the run are in the report.

    The hand-written pages, where there are any, lie in `docs/` beside it. Files that are `known` are not read again.
    """
    contents = load_folder(folder, shown_as, known)
    report, loaded = contents.report, contents.loaded
    if loaded is None:
        return Opened(None, report)
    for structure_check in STRUCTURE_CHECKS:
        report.add(*structure_check(loaded))
    settings = loaded.settings
    report.add(*check_docs_pages(folder.parent / "docs", tuple(settings.languages), _top_addresses(loaded)))
    named = {language: settings.place_of("languages", language) for language in settings.languages}
    locales, problems = open_locales(named, settings.locales, folder / OWN_FOLDER, f"{shown_as}/{OWN_FOLDER}")
    report.add(*problems)
    series = build_series(loaded)
    if all(party in series.organizations for party in settings.parties):
        for check in CHECKS:
            report.add(*check(series))
    return Opened(None if report.has_errors() else series, report, locales)


def _top_addresses(loaded: Loaded) -> set[str]:
    """The topics, under their ids of now and of once: they stand at the top, as hand-written pages do."""
    topics = [topic for topic in loaded.entries[Topic.kind].values() if isinstance(topic, Topic) and not topic.broader]
    return {topic.id for topic in topics} | {old for topic in topics for old in topic.was}
