"""Where the project stands: what every command is given. Knows paths only."""

from __future__ import annotations

import os
from pathlib import Path

import click

BRIEFS, DOCS = Path("briefs"), Path("docs")


def require_project() -> None:
    """Stop with a plain sentence where there is no `briefs/` folder."""
    if not BRIEFS.is_dir():
        raise click.UsageError("there is no briefs/ folder here: run the command from the project's folder")


def shown_path(path: Path) -> str:
    """A path as problems spell it. Raises a usage error for one that is not below briefs/."""
    absolute = Path(os.path.abspath(path))
    root = Path(os.path.abspath(BRIEFS))
    if not os.path.lexists(absolute):
        raise click.UsageError(f"there is no file {path}")
    if absolute != root and root not in absolute.parents:
        raise click.UsageError(f"{path} is not below briefs/")
    return Path(BRIEFS, absolute.relative_to(root)).as_posix()


def is_within(path: str, wanted: list[str]) -> bool:
    """Whether a file is among those asked for, or in a folder among them; all are where nothing was asked for."""
    return not wanted or any(path == found or path.startswith(f"{found}/") for found in wanted)
