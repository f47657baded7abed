"""`briefing coverage`: how much the series holds."""

from __future__ import annotations

import click

from briefing.authoring.coverage import write_coverage
from briefing.cli.workspace.project import require_project
from briefing.cli.workspace.sound_series import require_series


@click.command(
    epilog="""\b
Examples:
  briefing coverage
  briefing coverage > build/coverage.md

Exit status: 0 printed, 1 the entries have errors, 2 wrong use."""
)
def coverage() -> None:
    """Print how many entries, statuses and sources the series holds, by topic and year, as Markdown."""
    require_project()
    click.echo(write_coverage(require_series(prints_data=True)[0]), nl=False)
