"""Where the project stands: what every command is given. Knows paths only."""

from __future__ import annotations

from pathlib import Path

import click

BRIEFS, DOCS = Path("briefs"), Path("docs")


def require_project() -> None:
    """Stop with a plain sentence where there is no `briefs/` folder."""
    if not BRIEFS.is_dir():
        raise click.UsageError("there is no briefs/ folder here: run the command from the project's folder")
