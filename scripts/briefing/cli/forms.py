"""`briefing forms`: issue forms and the template of a pull request."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from briefing.authoring.changing.whole_files import write_all
from briefing.authoring.explained.issue_forms import write_forms
from briefing.cli.reporting.report import print_problems
from briefing.cli.workspace.project import BRIEFS, require_project
from briefing.cli.workspace.writing import begin_writing
from briefing.series.opening import open_series


@click.command(
    epilog="""\b
Examples:
  briefing forms

Exit status: 0 written, 1 the closed lists have errors, 2 wrong use."""
)
def forms() -> None:
    """Write .github/ISSUE_TEMPLATE/ and the pull request's template from the series and its closed lists."""
    require_project()
    begin_writing()
    opened = open_series(BRIEFS)
    if opened.loaded is None:
        print_problems(opened.report.errors)
        sys.exit(1)
    written = write_forms(opened.loaded.settings, opened.loaded.vocabulary, opened.locales)
    write_all(Path(), written)
    for name in written:
        click.echo(name)
