"""`briefing forms`: issue forms and the template of a pull request."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from briefing.authoring.issue_forms import write_forms
from briefing.cli.project import BRIEFS, require_project
from briefing.cli.report import print_problems
from briefing.entries.load import load_folder


@click.command(
    epilog="""\b
Examples:
  briefing forms

Exit status: 0 written, 1 the closed lists have errors, 2 wrong use."""
)
def forms() -> None:
    """Write .github/ISSUE_TEMPLATE/ and the pull request's template from the series and its closed lists."""
    require_project()
    loaded = load_folder(BRIEFS)
    if loaded.settings is None or loaded.vocabulary is None:
        print_problems(loaded.report.errors)
        sys.exit(1)
    for name, text in write_forms(loaded.settings, loaded.vocabulary).items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        click.echo(path.as_posix())
