"""Where the project stands: what every command is given. Knows paths."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing import late
from briefing.asof import find_as_of
from briefing.listing import BEGUN
from briefing.site_address import PLACE, public_url, read_repository

if TYPE_CHECKING:
    from briefing.cli.workspace import going_on
else:
    going_on = late("briefing.cli.workspace.going_on")

BRIEFS, DOCS = Path("briefs"), Path("docs")
SCHEMA, LOCAL_SCHEMA = BRIEFS / "schema", Path("build", "schema")
"""What editors' programs read, as it is committed, and with the ids of today."""


_CALLED_IN = "briefing.called_in"


def require_project() -> None:
    """Go to the project's folder, this one or the nearest above; stop with a plain sentence where there is none."""
    here = Path.cwd()
    if BRIEFS.is_dir():
        _go_on()
        return
    for folder in here.parents:
        if (folder / BRIEFS / "series.yml").is_file():
            click.get_current_context().meta[_CALLED_IN] = here
            os.chdir(folder)
            click.echo(f"in {folder}", err=True)
            _go_on()
            return
    raise click.UsageError(
        "there is no briefs/ folder here or above: run the command from the project's folder; "
        "a series of your own begins with: briefing init DIR"
    )


def _go_on() -> None:
    """What a killed command began to write several files by is looked for by its note alone, so that nobody waits for it."""
    if os.path.lexists(BEGUN):
        going_on.go_on_alone()


def as_given(path: Path) -> Path:
    """A path of the command line, from where the command was called."""
    called_in: Path = click.get_current_context().meta.get(_CALLED_IN, Path())
    return called_in / path


def shown_path(path: Path) -> str:
    """A path as problems spell it. Raises a usage error for one that is not below briefs/."""
    absolute = Path(os.path.abspath(as_given(path)))
    root = Path(os.path.abspath(BRIEFS))
    if not os.path.lexists(absolute):
        raise click.UsageError(f"there is no file {path}")
    if absolute != root and root not in absolute.parents:
        raise click.UsageError(f"{path} is not below briefs/")
    return Path(BRIEFS, absolute.relative_to(root)).as_posix()


def is_within(path: str, wanted: list[str]) -> bool:
    """Whether a file is among those asked for, or in a folder among them; all are where nothing was asked for."""
    return not wanted or any(path == found or path.startswith(f"{found}/") for found in wanted)


def called() -> str:
    """The command as it was called, so that a hint works when it is copied: `briefing`, `.venv/bin/briefing`."""
    program = sys.argv[0]
    if os.path.basename(program) == "__main__.py":
        return "python -m briefing"
    there = (os.path.join(folder, "briefing") for folder in os.get_exec_path())  # `shutil`, which every command would wait for
    found = next((path for path in there if os.access(path, os.X_OK)), None)
    is_on_path = found is not None and os.path.realpath(found) == os.path.realpath(program)
    return "briefing" if is_on_path or os.sep not in program else program


def require_address(environment: Mapping[str, str]) -> None:
    """Stop with a plain sentence where the environment names no address that a site, or what its entries are kept in, has."""
    try:
        public_url(None, environment)
    except ValueError as error:
        raise click.UsageError(f"{PLACE}: {error}") from None
    try:
        read_repository(environment)
    except ValueError as error:
        raise click.UsageError(str(error)) from None


def require_environment(environment: Mapping[str, str]) -> None:
    """Stop likewise where a build would: at a place of the site, and at a day, that are none."""
    require_address(environment)
    require_day(None, environment)


def require_day(given: str | None, environment: Mapping[str, str]) -> date:
    """The day that a command works for. Stops with a plain sentence where the option, or else the environment, says none."""
    try:
        return find_as_of(given, environment)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
