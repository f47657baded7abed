"""`briefing build`: the whole site, published in one step or not at all."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import click

from briefing.asof import find_as_of
from briefing.cli.project import require_address, require_covered, require_project
from briefing.cli.report import print_problems, summarize
from briefing.site.build import Built, build_site
from briefing.site.publishing.owned_files import ForeignFilesError
from briefing.site.publishing.switch import BusyError
from briefing.urls import PLACE, public_url

WITHOUT = "feeds, citations and previews name no whole address, and there is no sitemap and no calendar to subscribe to"


@click.command(
    epilog="""\b
Examples:
  briefing build
  SITE_URL=https://example.org/briefs/ briefing build --as-of 2026-11-01

Exit status: 0 published, 1 not published, and the old site stands, 2 wrong use."""
)
@click.option("--as-of", help="The day that statuses hold for: 2026-11-01. Else SOURCE_DATE_EPOCH, else today (UTC).")
def build(as_of: str | None) -> None:
    """Check the entries, build every language aside, check every page, and publish into site/."""
    require_project()
    require_address(os.environ)
    try:
        day = find_as_of(as_of, os.environ)
        public_url(None, os.environ)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    require_covered(day)
    signal.signal(signal.SIGTERM, _stop)
    started = time.monotonic()
    try:
        built = build_site(Path.cwd(), day, _tell)
    except (BusyError, ForeignFilesError) as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    except OSError as error:
        click.echo(f"the site was not published, and the old one stands: {error}", err=True)
        sys.exit(1)
    except KeyboardInterrupt:
        click.echo("stopped; site/ is whole: the old one, or the new one if it was already in place", err=True)
        sys.exit(130)
    print_problems([*built.report.errors, *built.faults])
    if built.output:
        click.echo(built.output, err=True)
    if not built.is_published:
        click.echo(f"{_why(built)}; the site was not published, and the old one stands", err=True)
        sys.exit(1)
    click.echo(f"site/: {built.pages:,} pages as of {day}")
    if not built.url:
        click.echo(f"{PLACE} is not set: {WITHOUT}", err=True)
    click.echo(f"{summarize(built.report)}; {time.monotonic() - started:.1f} s", err=True)


def _why(built: Built) -> str:
    """What stopped a build, with the number of it."""
    if built.report.has_errors():
        return summarize(built.report)
    faults = len(built.faults)
    return f"{faults} fault{'' if faults == 1 else 's'} in the finished pages" if faults else "the build failed as told above"


def _tell(step: str) -> None:
    click.echo(f"briefing: {step}", err=True)


def _stop(number: int, frame: object) -> None:
    raise KeyboardInterrupt
