"""`briefing guide`: the field guide for editors."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from briefing.authoring.changing.whole_files import write_all
from briefing.authoring.explained.field_guide import write_guide
from briefing.cli.reporting.report import print_problems
from briefing.cli.workspace.project import BRIEFS, require_project
from briefing.cli.workspace.writing import begin_writing
from briefing.entries.loading.load import load_folder


@click.command(
    epilog="""\b
Examples:
  briefing guide

Exit status: 0 written, 1 the closed lists have errors, 2 wrong use."""
)
def guide() -> None:
    """Write briefs/GUIDE.md from the classes, the vocabulary and the languages of the series."""
    require_project()
    begin_writing()
    loaded = load_folder(BRIEFS)
    if loaded.vocabulary is None or loaded.settings is None:
        print_problems(loaded.report.errors)
        sys.exit(1)
    path = BRIEFS / "GUIDE.md"
    write_all(Path(), {path.as_posix(): write_guide(loaded.vocabulary, tuple(loaded.settings.languages))})
    click.echo(path.as_posix())
