"""What a check concludes for the next one, and the next one where few files are others. Knows no store.

A rule that looks at the whole is not asked again while all that was read of a file says the same; a rule that looks at entries
one by one is asked of the changed ones alone. Where that is not certain, everything is checked as if nothing were known.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from briefing.entries import KINDS
from briefing.entries.file_reader import FileReader
from briefing.entries.load import Loaded, load_folder
from briefing.problem import Problem, Severity
from briefing.series import Opened, list_rules
from briefing.series.checks import STRUCTURE_CHECKS
from briefing.series.checks.each import EachRule
from briefing.series.checks.gathering import GatheringRule
from briefing.series.series import build_series
from briefing.series.unopened import OtherwiseError, kind_and_id, list_unopened
from briefing.series.watch import Watch
from briefing.series.what_was_read import digest_read
from briefing.verdict import FileVerdict, FileVerdicts, Verdict

MOST_CHANGED = 40
"""Where more files are others, to look at all costs no more."""


@dataclass(frozen=True)
class Rechecked:
    """What a check from nothing would say, and what it would know."""

    problems: tuple[Problem, ...]
    loaded: Loaded
    verdict: Verdict | None
    """For the next run; None where that may go on from the one before."""


def conclude(opened: Opened, watch: Watch, reader: FileReader, rest: str) -> Verdict | None:
    """The verdict of a series without errors, drafts and files that could not be read; None of any other."""
    loaded, all_told = opened.loaded, Counter(opened.report.problems)
    if opened.series is None or loaded is None or any(loaded.unread.values()) or any(loaded.drafts.values()):
        return None
    own = {entry.path: watch.told_of(entry.path) for entry in opened.series.all_entries()}
    own_told = Counter(found for told in (*own.values(), watch.judged) for found in told)
    if own_told - all_told:  # something was left out, since a file is at fault there
        return None
    files: dict[str, FileVerdict] = {}
    for entry in opened.series.all_entries():
        known = reader.values_of(entry.path)
        if known is None:
            return None
        sign, values = known
        read = tuple(sorted(watch.read[entry.path]))
        files[entry.path] = FileVerdict(sign, read, digest_read(entry, read, values), tuple(own[entry.path]))
    single = dict(filter(None, (reader.values_of(entry.path) for entry in opened.series.single_files())))
    others, gathered = tuple((all_told - own_told).elements()), watch.gathered_by_rule(files)
    return Verdict(rest, FileVerdicts.write(files), others, tuple(watch.judged), gathered, single, watch.kept)


def recheck(
    folder: Path, shown_as: str, verdict: Verdict, changed: Sequence[str], reader: FileReader, today: date
) -> Rechecked | None:
    """What is to be said now that these files are others; None where everything must be looked at."""
    try:
        return _recheck(folder, shown_as, verdict, changed, reader, today) if len(changed) <= MOST_CHANGED else None
    except OtherwiseError:
        return None


def _recheck(
    folder: Path, shown_as: str, verdict: Verdict, changed: Sequence[str], reader: FileReader, today: date
) -> Rechecked:
    reader.take_over(json.dumps(verdict.single).encode())
    read = load_folder(folder, shown_as, reader, without=frozenset(KINDS)).loaded
    spoken_of = {problem.place.path for problem in verdict.others}
    if read is None or spoken_of.intersection(changed):
        raise OtherwiseError
    files = list_unopened(folder, shown_as, verdict.files, reader)
    return ask_again(replace(read, entries=files), verdict, changed, reader, today)


def ask_again(loaded: Loaded, verdict: Verdict, changed: Sequence[str], reader: FileReader, today: date | None) -> Rechecked:
    """What is to be said of what was loaded, where only these files are others. Raises OtherwiseError."""
    entries = [loaded.entries[kind][entry_id] for kind, entry_id in map(kind_and_id, changed)]
    now: dict[str, FileVerdict] = {}
    for entry in entries:
        before, (sign, values) = verdict.files[entry.path], reader.values_of(entry.path) or ("", {})
        if not sign or digest_read(entry, before.read, values) != before.said:
            raise OtherwiseError
        now[entry.path] = before._replace(sign=sign)
    watch, series, gathered = Watch(verdict.kept), build_series(loaded), dict[str, Mapping[str, Any]]()
    for structure_check in STRUCTURE_CHECKS:
        if isinstance(structure_check, EachRule):
            watch.ask_each(structure_check, loaded, entries)
    for rule in list_rules(today):
        if isinstance(rule, EachRule):
            watch.ask_each(rule, series, entries)
        elif isinstance(rule, GatheringRule):
            watch.gather(rule, series, entries)
            gathered[rule.name] = _join(rule.name, verdict, watch, now)
            watch.judge(rule, series, gathered[rule.name])
    now = {path: file._replace(problems=tuple(watch.told_of(path))) for path, file in now.items()}
    after = replace(verdict, files=verdict.files.replace(now), judged=tuple(watch.judged), gathered=gathered)
    problems = tuple(after.problems())
    is_sound = all(found.severity is not Severity.ERROR for found in problems)
    is_known = all(names <= {*after.files[path].read} for path, names in watch.read.items())
    return Rechecked(problems, loaded, after if is_sound and is_known else None)


def _join(rule: str, verdict: Verdict, watch: Watch, changed: Mapping[str, object]) -> Mapping[str, Any]:
    """What a rule has gathered of all entries, in their order: before, and anew of those that changed."""
    before = verdict.gathered.get(rule, {})
    now = {path: watch.gathered[path][rule] for path in changed if rule in watch.gathered[path]}
    joined = {**{path: found for path, found in before.items() if path not in changed}, **now}
    return (
        {**before, **now}
        if joined.keys() == before.keys()
        else {path: joined[path] for path in verdict.files if path in joined}
    )
