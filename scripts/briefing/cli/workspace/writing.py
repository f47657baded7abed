"""One command writes in a project at a time: what each that changes files calls before it reads what it changes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from briefing.authoring.changing.whole_files import sweep_aside
from briefing.cli.workspace.going_on import go_on
from briefing.cli.workspace.project import BRIEFS, LOCAL_SCHEMA
from briefing.site.publishing.switch import BusyError, hold_lock

PATIENCE = 5.0
"""Seconds that a command waits for another: far longer than one takes that changes entries; a build takes longer."""
_GITHUB = Path(".github")
_SEEN = "briefing.seen_before_reading"


def begin_writing() -> None:
    """From here to its end the command is alone; it exits with 1 where another stays at work. Ends what killed ones began."""
    try:
        click.get_current_context().with_resource(hold_lock(Path.cwd(), PATIENCE))
    except BusyError as error:
        click.echo(f"{error}; nothing was changed, so run this again when that one is done", err=True)
        sys.exit(1)
    go_on()
    click.get_current_context().meta[_SEEN] = _look()
    sweep_aside(Path(folder) for top in (BRIEFS, LOCAL_SCHEMA, _GITHUB) for folder, _, _ in os.walk(top))


def refuse_stale(paths: Iterable[str]) -> None:
    """Call it before writing: exits with 1 where an editor's program has saved one of the files since they were read."""
    seen, now = click.get_current_context().meta[_SEEN], _look()
    if stale := sorted(path for path in paths if seen.get(path) != now.get(path)):
        click.echo(f"{', '.join(stale)}: saved by another program meanwhile; nothing was changed, so run this again", err=True)
        sys.exit(1)


def _look() -> dict[str, tuple[int, int, int]]:
    """When each file among the entries was written, and how large it is."""
    found = {}
    for folder, _, names in os.walk(BRIEFS):
        for name in names:
            status = os.lstat(path := os.path.join(folder, name))
            found[Path(path).as_posix()] = (status.st_ino, status.st_size, status.st_mtime_ns)
    return found
