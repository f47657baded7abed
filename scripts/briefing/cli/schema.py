"""`briefing schema`: one JSON Schema per kind, for editors that understand them."""

from __future__ import annotations

import sys

import click

from briefing.authoring.field_guide import write_schema
from briefing.cli.project import BRIEFS, require_project
from briefing.cli.report import print_problems
from briefing.entries import KINDS
from briefing.entries.load import load_folder


@click.command()
def schema() -> None:
    """Write briefs/schema/<kind>.json from the classes and the vocabulary."""
    require_project()
    loaded = load_folder(BRIEFS)
    if loaded.vocabulary is None:
        print_problems(loaded.report.errors)
        sys.exit(1)
    folder = BRIEFS / "schema"
    folder.mkdir(exist_ok=True)
    for kind, shape in KINDS.items():
        path = folder / f"{kind}.json"
        path.write_text(write_schema(shape, loaded.vocabulary), "utf-8")
        click.echo(path.as_posix())
