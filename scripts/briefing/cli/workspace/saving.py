"""Several files written all or none, after the check has seen them: what each command that changes entries does."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import click

from briefing.authoring.changing.canonical_form import ChangedError, write_form
from briefing.authoring.changing.changeset import rehearse
from briefing.authoring.changing.whole_files import Changes, write_all
from briefing.cli.reporting.report import print_problems
from briefing.cli.workspace.editor_files import refresh_editor_files
from briefing.cli.workspace.project import BRIEFS
from briefing.cli.workspace.writing import refuse_stale
from briefing.entries import Entry
from briefing.entries.loading.file_reader import FileReader
from briefing.entries.loading.load import FolderContents, load_folder
from briefing.problem import Problem
from briefing.series.opening import Opened, open_series
from briefing.series.reader import make_reader
from briefing.site.cache.store import Store
from briefing.site.known_values import take_over_values
from briefing.site.last_verdict import CACHE


def open_reader() -> FileReader:
    """What reads the entries, and knows the values that a check has kept."""
    reader = make_reader()
    take_over_values(reader, Store(CACHE))
    return reader


def read_entries(reader: FileReader) -> FolderContents:
    """All entries; where a file cannot be read the command ends, since what stands there would be missed."""
    contents = load_folder(BRIEFS, reader=reader)
    require_sound(contents)
    return contents


def require_sound(contents: FolderContents, but_for: str = "") -> None:
    """End the command where files have errors, but for one of them."""
    if errors := [found for found in contents.report.errors if found.place.path != but_for]:
        print_problems(errors)
        click.echo("mend these first; nothing was changed", err=True)
        sys.exit(1)


def save(
    changes: Changes,
    reader: FileReader,
    spell: Callable[[Problem], str | None] = lambda problem: None,
    losing: Mapping[str, Sequence[int]] = MappingProxyType({}),
    unless: str = "",
    besides: Callable[[Sequence[Problem]], Iterable[Problem]] = lambda told: (),
) -> list[Problem]:
    """Write the files and name them; where the check would find new errors, say them, write nothing and exit with 1.

    `reader` has read the entries, so that only what changes is read again.
    `spell` says those in its own way that stand in lines which no file has. Of files that are `losing` lines
    what was told before is new too, and is told where it stands now, the warnings as well: nothing is left for a second
    round; where a command has an option (`unless`) for what is meant so, their warnings are refused as errors are,
    and so is what is known `besides` what is told.
    Gives the warnings that are new.
    """
    rehearsed = rehearse(Path.cwd(), changes, reader)
    after = rehearsed.report
    known: set[tuple[str, str]] = set()
    if any(found.place.path not in losing for found in after.problems):
        before = open_series(BRIEFS, reader=reader).report.problems
        known = {(found.place.path, found.what) for found in before if found.place.path not in losing}
    errors = [found for found in after.errors if (found.place.path, found.what) not in known]
    beside = [found for found in after.warnings if found.place.path in losing]
    told = [_as_it_stands(problem, losing) for problem in (*errors, *beside) if spell(problem) is None]
    more = list(besides(told)) if unless else []
    if errors or ((beside or more) and unless):
        for said in dict.fromkeys(filter(None, map(spell, errors))):
            click.echo(said)
        print_problems([*told, *more])
        why = "refuse this" if errors else f"warn of this; mend it, or say {unless} where it is meant so"
        click.echo(f"the check would {why}; nothing was changed", err=True)
        sys.exit(1)
    formed = {**changes, **_in_form(rehearsed, losing)}
    if formed != changes and any(found.place.path in losing for found in after.warnings):
        after = rehearse(Path.cwd(), formed, reader).report  # whose lines are those that are written
    refuse_stale(changes)
    write_all(Path.cwd(), formed)
    refresh_editor_files(rehearsed.loaded)
    for path, text in sorted(changes.items()):
        click.echo(path if text is not None else f"{path} (removed)")
    return [found for found in after.warnings if (found.place.path, found.what) not in known]


def _in_form(opened: Opened, paths: Collection[str]) -> dict[str, str]:
    found = {}
    for entry in opened.loaded.all_entries() if opened.loaded and paths else ():
        if entry.path in paths and isinstance(entry, Entry):
            with suppress(ChangedError):  # as it is, it says what is meant; `fmt` tells why it has no form
                found[entry.path] = write_form(entry)
    return found


def _as_it_stands(problem: Problem, losing: Mapping[str, Sequence[int]]) -> Problem:
    place, line = problem.place, problem.place.line
    for gone in losing.get(place.path, ()):
        line += gone <= line
    return replace(problem, place=place._replace(line=line)) if line != place.line else problem
