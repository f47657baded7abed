"""`briefing schema`: JSON Schemas for editors that understand them."""

from __future__ import annotations

import sys

import click

from briefing.authoring.editor_schema import SCHEMAS, write_schema
from briefing.cli.project import BRIEFS, require_project
from briefing.cli.report import print_problems
from briefing.entries.load import load_folder


@click.command(
    epilog="""\b
Examples:
  briefing schema

Exit status: 0 written, 1 the closed lists have errors, 2 wrong use."""
)
def schema() -> None:
    """Write briefs/schema/<kind>.json, series.json and vocabulary.json from the classes and the vocabulary."""
    require_project()
    loaded = load_folder(BRIEFS)
    if loaded.vocabulary is None:
        print_problems(loaded.report.errors)
        sys.exit(1)
    folder = BRIEFS / "schema"
    folder.mkdir(exist_ok=True)
    for name, shape in SCHEMAS.items():
        path = folder / f"{name}.json"
        path.write_text(write_schema(shape, loaded.vocabulary), "utf-8")
        click.echo(path.as_posix())
