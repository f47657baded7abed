"""`briefing render`: the Markdown tree, for any engine."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import click

from briefing.cli.workspace.project import BRIEFS, DOCS, as_given, require_address, require_day, require_project
from briefing.cli.workspace.sound_series import require_series
from briefing.series.standing.edition import Edition
from briefing.site.publishing.output_folder import FolderError, require_own, write_folder
from briefing.site.publishing.switch import SITE
from briefing.site_address import public_url
from briefing.tree import render_tree


@click.command(
    epilog="""\b
Examples:
  briefing render --out build/tree
  briefing render --out build/tree --as-of 2026-11-01

A folder that holds anything else than an earlier tree is refused.

Exit status: 0 written, 1 the entries have errors, 2 wrong use."""
)
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True, help="The folder to fill.")
@click.option("--as-of", help="The day that statuses hold for: 2026-11-01.")
def render(out: Path, as_of: str | None) -> None:
    """Write the Markdown tree of every language into OUT/<language>/."""
    require_project()
    out = as_given(out)
    made_of = "what the tree is made of"
    for own, what in ((BRIEFS, made_of), (DOCS, made_of), (Path(SITE), "what `briefing build` publishes")):
        if out.resolve().is_relative_to(own.resolve()):
            raise click.UsageError(f"{own}/ is {what}; choose a folder of its own, such as build/tree")
    require_address(os.environ)
    day = require_day(as_of, os.environ)
    series, locales = require_series()
    try:
        url = public_url(series.settings.url, os.environ)
    except ValueError as error:
        raise click.UsageError(f"url in briefs/series.yml: {error}") from None
    edition = Edition(series, day)
    _require_own(out, series.languages)
    for language in series.languages:
        files = list(render_tree(edition, locales, language, DOCS, url))
        try:
            write_folder(out / language, files)
        except FolderError as error:
            raise click.UsageError(str(error)) from None
        click.echo(f"{out / language}: {len(files)} files")


def _require_own(out: Path, languages: Iterable[str]) -> None:
    """Before anything is written: half a tree in somebody's folder would be left there."""
    try:
        for language in languages:
            require_own(out / language)
    except FolderError as error:
        raise click.UsageError(str(error)) from None
