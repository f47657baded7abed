"""One command writes in a project at a time: what each that changes files calls before it reads what it changes."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from briefing.authoring.whole_files import sweep_aside
from briefing.cli.project import BRIEFS, LOCAL_SCHEMA
from briefing.site.publishing.switch import BusyError, hold_lock

PATIENCE = 5.0
"""Seconds that a command waits for another: far longer than one takes that changes entries; a build takes longer."""
_GITHUB = Path(".github")


def begin_writing() -> None:
    """From here to its end the command is alone; it exits with 1 where another stays at work. Sweeps what killed ones left."""
    try:
        click.get_current_context().with_resource(hold_lock(Path.cwd(), PATIENCE))
    except BusyError as error:
        click.echo(f"{error}; nothing was changed, so run this again when that one is done", err=True)
        sys.exit(1)
    sweep_aside(Path(folder) for top in (BRIEFS, LOCAL_SCHEMA, _GITHUB) for folder, _, _ in os.walk(top))
