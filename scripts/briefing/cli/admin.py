"""`briefing admin`: fetches the editors' form, so that the preview and the site have it."""

from __future__ import annotations

import click

from briefing.authoring.editors_form.cms_packages import CMS
from briefing.cli.fetching import fetch_part
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
    fetch_part(CMS, "the form", ADMIN)
