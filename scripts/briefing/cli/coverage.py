"""`briefing coverage`: how much the series holds."""

from __future__ import annotations

import sys

import click

from briefing.authoring.coverage import write_coverage
from briefing.cli.project import BRIEFS, require_project
from briefing.cli.report import print_problems
from briefing.series import open_series


@click.command()
def coverage() -> None:
    """Write briefs/COVERAGE.md from the entries."""
    require_project()
    opened = open_series(BRIEFS)
    if opened.series is None:
        print_problems(opened.report.errors)
        sys.exit(1)
    path = BRIEFS / "COVERAGE.md"
    path.write_text(write_coverage(opened.series), "utf-8")
    click.echo(path.as_posix())
