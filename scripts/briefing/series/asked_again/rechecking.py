"""A check that goes on from a verdict, where few files are others, came or went. Knows no store.

A rule that looks at the whole is not asked again while all that was read of a file says the same and nothing came or went for
which it looked; a rule that looks at entries one by one is asked of the changed ones, and of those about which somebody looked
for what moved. Where that is not certain, everything is checked as if nothing were known. A verdict is one on what is
published: drafts are held against the rules each time, as what came.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefing import late
from briefing.entries import KINDS
from briefing.entries.loading.file_reader import FileReader
from briefing.entries.loading.load import FolderContents, Loaded, load_entry, load_folder
from briefing.problem import Problem, Severity
from briefing.series.asked_again.asking_again import AskingAgain, require_same
from briefing.series.asked_again.unopened import OtherwiseError, kind_and_id, list_unopened, order_of
from briefing.series.checks.drafts import join_drafts, list_drafts, soften
from briefing.series.rules import ask_all, hold_drafts, list_rules, make_docs_rule
from briefing.series.series import build_series
from briefing.verdict import ChangedFiles, Verdict

if TYPE_CHECKING:
    from briefing.series.checks import follow_ups
else:
    follow_ups = late("briefing.series.checks.follow_ups")

MOST_CHANGED = 40
"""Where more files are others, to look at all costs no more."""


class Rechecked(NamedTuple):
    """What a check from nothing would say, and what it would know."""

    problems: tuple[Problem, ...]
    loaded: Loaded
    verdict: Verdict | None
    """For the next run; None where that may go on from the one before."""


def recheck(
    folder: Path, shown_as: str, verdict: Verdict, changes: ChangedFiles, reader: FileReader, today: date
) -> Rechecked | None:
    """What is to be said now that these files are others; None where everything must be looked at."""
    try:
        return _recheck(folder, shown_as, verdict, changes, reader, today) if are_few(changes) else None
    except OtherwiseError:
        return None


def are_few(changes: ChangedFiles) -> bool:
    """Whether it is worth while to go on from a verdict."""
    return sum(map(len, changes)) <= MOST_CHANGED


def _recheck(
    folder: Path, shown_as: str, verdict: Verdict, changes: ChangedFiles, reader: FileReader, today: date
) -> Rechecked:
    reader.take_over(json.dumps(verdict.single).encode())
    contents = load_folder(folder, shown_as, reader, without=frozenset(KINDS))
    for kind, entry_id in map(kind_and_id, (*changes.changed, *changes.came)):
        load_entry(folder, shown_as, kind, entry_id, contents, reader)
    if contents.loaded is None:
        raise OtherwiseError
    there = {entry.path for entries in contents.entries.values() for entry in entries.values()}
    changed, came = ([path for path in paths if path in there] for paths in (changes.changed, changes.came))
    went = [*changes.went, *(path for path in changes.changed if path not in there)]
    paths = sorted((verdict.files.keys() | {*came}) - {*went}, key=order_of) if came or went else verdict.files
    loaded = contents.loaded._replace(entries=list_unopened(folder, shown_as, paths, reader))
    return settle(contents, loaded, verdict, ChangedFiles(changed, came, went), reader, folder, today)


def settle(
    contents: FolderContents,
    loaded: Loaded,
    verdict: Verdict,
    changes: ChangedFiles,
    reader: FileReader,
    folder: Path,
    today: date | None,
) -> Rechecked:
    """What is to be said of what was loaded, where only these entries are others. Raises OtherwiseError."""
    drafts, found = list_drafts(loaded), contents.report.problems
    _require_sound(loaded, verdict, changes, {problem.place.path for problem in found} - drafts)
    require_same(loaded, verdict, changes.changed, reader)
    rules, again = list_rules(today), AskingAgain(verdict, loaded, changes, changes.moved)
    for _ in ask_all(loaded, build_series(loaded), rules, again.ask):
        pass
    again.ask(make_docs_rule(folder), loaded)
    after = again.conclude(reader)._replace(drafts=sorted(drafts))
    problems = after.problems()
    is_sound = all(problem.severity is not Severity.ERROR for problem in problems)
    problems = problems if is_sound else follow_ups.leave_out_followed(problems)
    if drafts:
        problems = join_drafts(problems, loaded)
        drafted = loaded.with_drafts()
        entries = [path for path in drafts if _is_entry(drafted, path)]
        asking = AskingAgain(after, drafted, ChangedFiles(came=entries), drafts)
        of_files = [problem for problem in found if problem.place.path in drafts]
        problems += [*of_files, *soften(hold_drafts(drafted, rules, asking.ask, of_files), loaded)]
    return Rechecked(tuple(problems), loaded, after if is_sound else None)


def _require_sound(loaded: Loaded, verdict: Verdict, changes: ChangedFiles, faulty: set[str]) -> None:
    """That what is no draft can be published, and nothing is said of a file beside what moved: it may hang on names there."""
    folders = {path.rpartition("/")[0] for path in changes.moved}
    beside = {found.place.path for found in verdict.others.get("", ()) if found.place.path not in verdict.files}
    if (
        any(loaded.unread.values())
        or faulty.intersection((*changes.changed, *changes.came))
        or any(path.rpartition("/")[0] in folders for path in beside)
    ):
        raise OtherwiseError


def _is_entry(loaded: Loaded, path: str) -> bool:
    kind, entry_id = kind_and_id(path)
    return entry_id in loaded.entries[kind]
