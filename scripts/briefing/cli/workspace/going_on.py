"""What a killed command has begun to write is brought to its end before another one reads. Imported where there is such."""

from __future__ import annotations

from pathlib import Path

import click

from briefing.authoring.changing.begun_writing import ChangedSinceError, finish_begun
from briefing.site.publishing.switch import BusyError, hold_lock


def go_on_alone() -> None:
    """Do so unless another command is at work, whose own writing it may be."""
    try:
        with hold_lock(Path.cwd()):
            go_on()
    except BusyError:
        return
    except OSError as error:
        click.echo(f"a command was ended while it wrote, and nothing can be written here: {error.strerror}", err=True)


def go_on() -> None:
    """Do so under the lock, and say which files it was about."""
    try:
        if written := finish_begun(Path.cwd()):
            click.echo(f"a command was ended while it wrote; brought to its end: {', '.join(written)}", err=True)
    except ChangedSinceError as changed:
        click.echo(
            f"a command was ended while it wrote, and these were changed since, so it was left half done: {changed}; "
            "git diff shows what it wrote: take that back, or run the command again",
            err=True,
        )
