"""`briefing admin`: fetches the editors' form, so that the preview and the site have it."""

from __future__ import annotations

from pathlib import Path

import click

from briefing.authoring.editors_form.cms_packages import PACKAGES, FetchError, fetch_packages
from briefing.cli.project import called, require_project
from briefing.urls import ADMIN


@click.command(
    epilog="""\b
Examples:
  briefing admin

Exit status: 0 it is there, 1 it could not be fetched, 2 wrong use."""
)
def admin() -> None:
    """Fetch the editors' form (Sveltia CMS, by npm, held against a checksum) into build/admin/.

    From then on the preview shows it at /admin/, and `briefing build` publishes it there. To do without it again, remove
    build/admin/ and build anew.
    """
    require_project()
    try:
        fetched = fetch_packages(Path.cwd())
    except FetchError as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"{fetched[0].parent.relative_to(Path.cwd()).as_posix()}/")
    names = " and ".join(f"{package.name} {package.version}" for package in PACKAGES)
    click.echo(f"{names}; {called()} serve shows the form at /{ADMIN}", err=True)
