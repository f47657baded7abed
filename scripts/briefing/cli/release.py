"""`briefing release`: a numbered state of the data that can be cited, appended to briefs/releases.jsonl."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from briefing.authoring.changing.whole_files import write_all
from briefing.cli.workspace.project import BRIEFS, require_address, require_day, require_project
from briefing.cli.workspace.sound_series import require_series
from briefing.cli.workspace.writing import begin_writing
from briefing.entries.release import Release
from briefing.entries.release_file import RELEASES, write_release
from briefing.series.editorial.released import count_entered, count_entries, digest_state, is_told
from briefing.series.standing.edition import Edition
from briefing.site_address import public_url
from briefing.text import counted
from briefing.tree import digest_tables


@click.command(
    epilog="""\b
Examples:
  briefing journal
  briefing release --note en "Statuses reviewed." --note es "Estatus revisados."

Exit status: 0 written, 1 the entries have errors or the journal is behind, 2 wrong use."""
)
@click.option("--note", "notes", nargs=2, multiple=True, metavar="LANGUAGE TEXT", help="What is new; once for each language.")
@click.option("--as-of", help="The day of the release, today where it is left out: 2026-11-01.")
def release(notes: tuple[tuple[str, str], ...], as_of: str | None) -> None:
    """Append a release of the data to briefs/releases.jsonl: number, day, what is new, counts and the digest of each table.

    The journal must tell of every entry: run `briefing journal` after the commit. Tables hold addresses, so SITE_URL must be
    what it is where the site is built. A line is never changed afterwards.
    """
    require_project()
    require_address(os.environ)
    begin_writing()
    series, locales = require_series()
    note = dict(notes)
    if sorted(note) != sorted(series.languages) or not all(text.strip() for text in note.values()):
        wanted = " ".join(f'--note {language} "…"' for language in series.languages)
        raise click.UsageError(f"say what is new once in each language: {wanted}")
    day = require_day(as_of, os.environ)
    try:
        url = public_url(series.settings.url, os.environ)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    edition = Edition(series, day)
    newest = edition.releases[0] if edition.releases else None
    if newest and newest.on >= day:
        raise click.UsageError(f"release {newest.number} is of {newest.on}; the next is of a later day")
    untold = [entry.path for entry in series.all_entries() if not is_told(series, entry)]
    if untold:
        click.echo(
            f"not in the journal as they are: {counted(len(untold), 'entry', 'entries')}, such as {untold[0]}; "
            "commit, then briefing journal",
            err=True,
        )
        sys.exit(1)
    made = Release(
        (newest.number if newest else 0) + 1,
        day,
        {language: note[language].strip() for language in series.languages},
        count_entries(series),
        count_entered(series, newest.on) if newest else None,
        digest_state(series),
        url,
        digest_tables(edition, locales, url),
    )
    path = BRIEFS / RELEASES
    earlier = path.read_text("utf-8") if path.exists() else ""
    write_all(Path(), {path.as_posix(): earlier + write_release(made)})
    click.echo(f"{BRIEFS / RELEASES}: release {made.number} of {day}, {len(made.tables)} tables", err=True)
