"""`briefing sqlite`: fetches SQLite for the browser, so that the site has a page on which readers ask the database."""

from __future__ import annotations

import click

from briefing.authoring.browser_database import BROWSER_SQLITE
from briefing.cli.fetching import fetch_part
from briefing.urls import QUERY


@click.command(
    epilog="""\b
Examples:
  briefing sqlite

Exit status: 0 it is there, 1 it could not be fetched, 2 wrong use."""
)
def sqlite() -> None:
    """Fetch SQLite for the browser (by npm, held against a checksum) into build/sqlite/.

    From then on the preview and the built site have a page at /data/query/ on which readers ask the published database by SQL.
    To do without it again, remove build/sqlite/ and build anew.
    """
    fetch_part(BROWSER_SQLITE, "the page", QUERY)
