"""A folder of entries opened as a series: read, linked, and every rule asked. Knows no verdict."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from briefing.entries.loading.file_reader import FileReader
from briefing.entries.loading.load import Loaded, load_folder
from briefing.locale.locale import Locale
from briefing.locale.own_messages import OWN_FOLDER, open_locales
from briefing.problem import Problem, Report, Severity
from briefing.series.asked_again.lasting_watch import LastingWatch
from briefing.series.asked_again.watch import Ask, Rule, Watch
from briefing.series.checks.drafts import join_drafts, soften
from briefing.series.checks.follow_ups import leave_out_followed
from briefing.series.reader import make_reader
from briefing.series.rules import (
    ask_of_links,
    ask_structure,
    hold_drafts,
    join_languages,
    join_lists,
    leave_out,
    list_rules,
    make_docs_rule,
)
from briefing.series.series import Series, build_series


def ask_here(rule: Rule, subject: Any) -> Iterable[Problem]:
    """It is asked at once, and nobody notes what it reads."""
    return rule(subject)


class Opened(NamedTuple):
    """A series, or None where errors forbid building one, and every problem found."""

    series: Series | None
    report: Report
    locales: Mapping[str, Locale] = {}
    """Language → how it writes, in the order of the series; one whose messages are at fault is missing."""
    loaded: Loaded | None = None
    """What the files say one by one, also where they are at fault; None where the series itself could not be read."""


class Linked(NamedTuple):
    """A folder that was read and linked. Of the rules only those were asked on which links rest."""

    folder: Path
    series: Series
    loaded: Loaded
    report: Report
    """What was found so far."""
    of_files: Sequence[Problem]
    """What was said of the files when they were read."""
    locales: Mapping[str, Locale]


def open_series(
    folder: Path,
    shown_as: str = "briefs",
    today: date | None = None,
    reader: FileReader | None = None,
    shows_drafts: bool = False,
    watch: Watch | LastingWatch | None = None,
) -> Opened:
    """Read, link and check a folder of entries; all problems of the run are in the report.

    The hand-written pages, where there are any, lie in `docs/` beside it. Days that lie behind `today` are faults where
    something is said to have happened on them; without it nobody looks. With a reader that has read the folder before, only
    what has changed since is read. `shows_drafts` takes the drafts that break no rule for published ones: for a preview. A
    `watch` notes what the rules read; one that lasts does not ask again what has the same answer.
    """
    linked = link_series(folder, shown_as, today, reader=reader or make_reader(), watch=watch)
    return linked if isinstance(linked, Opened) else check_linked(linked, today, shows_drafts, watch)


def link_series(
    folder: Path,
    shown_as: str,
    today: date | None = None,
    *,
    reader: FileReader,
    watch: Watch | LastingWatch | None = None,
) -> Linked | Opened:
    """The first part of it: where nothing is at fault so far, whatever is made of a series may be begun."""
    contents = load_folder(folder, shown_as, reader)
    report, loaded = contents.report, contents.loaded
    if loaded is None:
        return Opened(None, report)
    if isinstance(watch, LastingWatch):
        watch.begin(loaded, today)
    of_files = list(report.problems)
    report.add(*leave_out(ask_structure(loaded, watch.ask if watch else ask_here), of_files))
    report.problems = join_drafts(join_lists(report.problems), loaded)
    settings = loaded.settings
    named = {language: settings.place_of("languages", language) for language in settings.languages}
    locales, problems = open_locales(named, settings.locales, folder / OWN_FOLDER, f"{shown_as}/{OWN_FOLDER}")
    report.add(*problems)
    return Linked(folder, build_series(loaded), loaded, report, of_files, locales)


def check_linked(
    linked: Linked,
    today: date | None = None,
    shows_drafts: bool = False,
    watch: Watch | LastingWatch | None = None,
    ask: Ask | None = None,
) -> Opened:
    """The second part: all other rules. Who is to `ask` them is said where nobody watches."""
    series, loaded, report, of_files = linked.series, linked.loaded, Report([*linked.report.problems]), linked.of_files
    checks, ask = list_rules(today), watch.ask if watch else ask or ask_here
    report.add(*leave_out(ask_of_links(loaded, series, checks, ask), of_files))
    if any(loaded.drafts.values()):
        drafted = loaded.with_drafts()
        ask_drafted = watch.begin_with_drafts(drafted, today).ask if isinstance(watch, LastingWatch) else ask_here
        found = hold_drafts(drafted, checks, ask_drafted, of_files)
        report.add(*soften(found, loaded))
        if shows_drafts:
            faulty = {fault.place.path for fault in found if fault.severity is Severity.ERROR}
            series = build_series(_admit_sound_drafts(loaded, faulty))
    report.add(*ask(make_docs_rule(linked.folder), loaded))
    report.problems = leave_out_followed(join_languages(report.problems, loaded.settings))
    return Opened(None if report.has_errors() else series, report, linked.locales, loaded)


def _admit_sound_drafts(loaded: Loaded, faulty: Set[str]) -> Loaded:
    """With the drafts that break no rule and name nothing but what is there."""
    sound = {
        kind: {name: entry for name, entry in drafts.items() if entry and entry.path not in faulty | loaded.patched.keys()}
        for kind, drafts in loaded.drafts.items()
    }
    is_stable = False
    while not is_stable:
        is_stable = True
        entries = {kind: {**loaded.entries[kind], **sound.get(kind, {})} for kind in loaded.entries}
        for drafts in sound.values():
            for name, entry in list(drafts.items()):
                if any(all(named not in entries[kind] for kind in kinds) for _, kinds, named in entry.references()):
                    del drafts[name]
                    is_stable = False
    return loaded._replace(entries=entries)
