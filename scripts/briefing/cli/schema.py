"""`briefing schema`: JSON Schemas for editors that understand them."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from briefing.authoring.changing.whole_files import write_all
from briefing.authoring.explained.editor_schema import SCHEMAS, write_schema
from briefing.cli.reporting.report import print_problems
from briefing.cli.workspace.editor_files import refresh_editor_files
from briefing.cli.workspace.project import BRIEFS, SCHEMA, require_project
from briefing.cli.workspace.writing import begin_writing
from briefing.entries.loading.load import load_folder


@click.command(
    epilog="""\b
Examples:
  briefing schema
  briefing schema --ids

Exit status: 0 written, 1 the closed lists have errors, 2 wrong use."""
)
@click.option("--ids", is_flag=True, help="Only build/schema/, which holds the ids of today and is never committed.")
def schema(ids: bool) -> None:
    """Write briefs/schema/<kind>.json, series.json and vocabulary.json from the classes and the vocabulary.

    Beside them build/schema/ holds the same with the ids of today as choices; .vscode/settings.json leads there. Whatever
    command reads or writes entries keeps it up to date.
    """
    require_project()
    begin_writing()
    loaded = load_folder(BRIEFS)
    if loaded.loaded is None:
        print_problems(loaded.report.errors)
        sys.exit(1)
    vocabulary, languages = loaded.loaded.vocabulary, loaded.loaded.settings.languages
    wanted = {SCHEMA / f"{name}.json": shape for name, shape in SCHEMAS.items()}
    due = {path.as_posix(): shape for path, shape in wanted.items() if not ids or not path.exists()}
    write_all(Path(), {path: write_schema(shape, vocabulary, languages) for path, shape in due.items()})
    for path in due:
        click.echo(path)
    refresh_editor_files(loaded.loaded)
