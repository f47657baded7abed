"""Fetches what a part of the site is made of, and says where it lies and what the preview shows from then on."""

from __future__ import annotations

from pathlib import Path

import click

from briefing.authoring.npm_packages import FetchError, NpmPackages
from briefing.cli.workspace.project import called, require_project


def fetch_part(packages: NpmPackages, what: str, address: str) -> None:
    """Its folder on standard output; `what` stands at `address` in the site. Raises click.ClickException."""
    require_project()
    try:
        fetched = packages.fetch(Path.cwd())
    except FetchError as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"{fetched[0].parent.relative_to(Path.cwd()).as_posix()}/")
    names = " and ".join(package.wanted for package in packages.packages)
    click.echo(f"{names}; {called()} serve shows {what} at /{address}", err=True)
