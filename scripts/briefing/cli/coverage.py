"""`briefing coverage`: how much the series holds."""

from __future__ import annotations

import sys

import click

from briefing.authoring.coverage import write_coverage
from briefing.cli.reporting.report import print_problems
from briefing.cli.workspace.project import BRIEFS, require_project
from briefing.series.opening import open_series


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
    opened = open_series(BRIEFS)
    if opened.series is None:
        print_problems(opened.report.errors)
        sys.exit(1)
    click.echo(write_coverage(opened.series), nl=False)
