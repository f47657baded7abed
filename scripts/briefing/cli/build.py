"""`briefing build`: the whole site, published in one step or not at all."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterable
from concurrent.futures import Executor
from dataclasses import replace
from pathlib import Path

import click

from briefing import late
from briefing.asof import find_today
from briefing.authoring.browser_database import BROWSER_SQLITE
from briefing.cli.reporting.refusal import tell_refusal
from briefing.cli.reporting.report import print_problems, summarize
from briefing.cli.reporting.timings import Timings
from briefing.cli.workspace.covered import require_covered, tell_earlier
from briefing.cli.workspace.project import require_address, require_day, require_project
from briefing.garbage import end_without_looking
from briefing.problem import Problem
from briefing.site.build import Built, How, build_site
from briefing.site.printing.programs import PROGRAM, find_chromium
from briefing.site.publishing.owned_files import ForeignFilesError
from briefing.site.publishing.switch import BusyError
from briefing.site_address import PLACE
from briefing.sitefile import Extras
from briefing.text import counted

distributed = late("distributed")
"""Dask, which is there where somebody builds on several machines."""

MANY = 5
"""The same fault on more pages than these comes from what stands on all."""

PATIENCE = 60
"""Seconds in which a cluster must have its first worker: a build would wait for one without end."""

WITHOUT = "feeds, citations and previews name no whole address, and there is no sitemap and no calendar to subscribe to"


@click.command(
    epilog="""\b
Examples:
  briefing build
  SITE_URL=https://example.org/briefs/ briefing build --as-of 2026-11-01

Exit status: 0 published, 1 not published, and the old site stands, 2 wrong use."""
)
@click.option("--as-of", help="The day that statuses hold for: 2026-11-01. Else SOURCE_DATE_EPOCH, else today (UTC).")
@click.option("--jobs", type=click.IntRange(1), help="Processes side by side; as many as there are cores where none is said.")
@click.option("--scheduler", help="Have a Dask cluster make the pages: the address of its scheduler. Needs briefing[cluster].")
@click.option("--pdf", "has_pdf", is_flag=True, help="Print each brief as PDF beside its page. Needs Chromium.")
@click.option("--images", "has_images", is_flag=True, help="Draw what other sites show of shared pages. Needs Chromium.")
@click.option("--clean", "is_clean", is_flag=True, help="Take nothing over from earlier builds (build/cache/).")
@click.option("--timings", "is_timed", is_flag=True, help="Print what each stage took.")
def build(
    as_of: str | None,
    jobs: int | None,
    scheduler: str | None,
    has_pdf: bool,
    has_images: bool,
    is_clean: bool,
    is_timed: bool,
) -> None:
    """Check the entries, build every language aside, check every page, and publish into site/."""
    require_project()
    require_address(os.environ)
    day = require_day(as_of, os.environ)
    require_covered(day)
    finishers = _ask_cluster(scheduler) if scheduler is not None else None
    browser = _find_browser("--pdf" if has_pdf else "--images") if has_pdf or has_images else ""
    extras = Extras(has_pdf, has_images, BROWSER_SQLITE.is_fetched(Path.cwd()))
    how = How(jobs or 0, is_clean, finishers, extras, browser, find_today())
    signal.signal(signal.SIGTERM, _stop)
    started, timings = time.monotonic(), Timings()

    def tell(step: str) -> None:
        timings.begin(step)
        click.echo(f"briefing: {step}", err=True)

    try:
        built = build_site(Path.cwd(), day, tell, how)
    except (BusyError, ForeignFilesError) as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    except OSError as error:
        click.echo(f"the site was not published, and the old one stands: {tell_refusal(error)}", err=True)
        sys.exit(1)
    except KeyboardInterrupt:
        click.echo("stopped; site/ is whole: the old one, or the new one if it was already in place", err=True)
        sys.exit(130)
    end_without_looking()
    if is_timed:
        click.echo(timings.end(), err=True)
    print_problems([*built.report.errors, *_tell_once(built.faults)])
    if built.output:
        click.echo(built.output, err=True)
    if not built.is_published:
        click.echo(f"{_why(built)}; the site was not published, and the old one stands", err=True)
        sys.exit(1)
    click.echo(f"site/: {built.pages:,} pages as of {day}")
    if earlier := tell_earlier(day):
        click.echo(earlier, err=True)
    if not built.url:
        click.echo(f"{PLACE} is not set: {WITHOUT}", err=True)
    click.echo(f"{summarize(built.report)}; {time.monotonic() - started:.1f} s", err=True)


def _ask_cluster(scheduler: str) -> Executor:
    """The workers of a Dask cluster as an executor."""
    try:
        client = distributed.Client(scheduler, timeout=10)
    except ImportError:
        raise click.UsageError('--scheduler needs Dask: pip install "briefing[cluster]"') from None
    except ValueError:
        raise click.UsageError(f'"{scheduler}" is no address of a scheduler: write it as tcp://10.0.0.5:8786') from None
    except OSError:
        raise click.UsageError(f"no scheduler answers at {scheduler}") from None
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError:
        raise click.UsageError(f"the scheduler at {scheduler} has no worker after {PATIENCE} s: start one") from None
    executor: Executor = client.get_executor()
    return executor


def _find_browser(option: str) -> str:
    """The Chromium that is here."""
    found = find_chromium(os.environ)
    if found is None:
        raise click.UsageError(
            f"{option} needs Chromium or Chrome, and none is here: on Debian, apt-get install chromium; "
            f"{PROGRAM} names one that stands elsewhere"
        )
    return found


def _tell_once(faults: Iterable[Problem]) -> list[Problem]:
    """What most pages have, as a style sheet that `mkdocs.yml` names and nobody laid there, once, and how many more have it."""
    alike: dict[tuple[str, str], list[Problem]] = {}
    for fault in faults:
        alike.setdefault((fault.code, fault.what), []).append(fault)
    told: list[Problem] = []
    for found in alike.values():
        more = f"{found[0].what}, as on {len(found) - 1:,} more pages"
        told += [replace(found[0], what=more)] if len(found) > MANY else found
    return told


def _why(built: Built) -> str:
    """What stopped a build, with the number of it."""
    if built.report.has_errors():
        return summarize(built.report)
    if built.faults:
        return f"{counted(len(built.faults), 'fault')} in the finished pages"
    return "the build failed as told above"


def _stop(number: int, frame: object) -> None:
    raise KeyboardInterrupt
