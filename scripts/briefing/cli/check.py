"""`briefing check`: exit 0 clean, 1 problems, 2 usage."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing import late
from briefing.asof import find_today
from briefing.cli.reporting.report import annotate, count_problems, print_problems, write_summary
from briefing.cli.workspace.project import (
    BRIEFS,
    DOCS,
    LOCAL_SCHEMA,
    is_within,
    require_environment,
    require_project,
    shown_path,
)
from briefing.committed.repository import NoGitError, find_base, list_changes
from briefing.garbage import end_without_looking, made_for_good
from briefing.problem import Problem, Report
from briefing.site.cache.store import Store
from briefing.site.last_verdict import CACHE, find_verdict

if TYPE_CHECKING:
    from briefing.cli import checking, fixing
    from briefing.cli.reporting import machine_formats
    from briefing.site import beside_entries
else:
    machine_formats = late("briefing.cli.reporting.machine_formats")
    beside_entries = late("briefing.site.beside_entries")
    checking, fixing = late("briefing.cli.checking"), late("briefing.cli.fixing")

MOST_ROUNDS = 4
"""So often is mended and looked again: what is mended may show what stood behind it."""


@click.command(
    epilog="""\b
Examples:
  briefing check
  briefing check --strict
  briefing check briefs/people
  briefing check --format github
  briefing check --fix

Exit status: 0 clean, 1 problems, 2 wrong use."""
)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "github", "json", "sarif"]), default="text", help="How to print.")
@click.option("--strict", is_flag=True, help="Warnings count as problems too.")
@click.option("--fix", is_flag=True, help="First mend what needs no judgement: dates in words, tabs, names of countries …")
@click.option(
    "--against", default="HEAD", show_default=True, help="The commit that entries are held against, where git knows one."
)
def check(paths: tuple[Path, ...], form: str, strict: bool, fix: bool, against: str) -> None:
    """Check the entries, or show only what concerns some PATHS.

    Entries name one another, so the whole series is always looked at. Errors make the exit status 1; warnings only
    with --strict. `briefing explain CODE` says more about the code at the end of a line.
    """
    require_project()
    require_environment(os.environ)
    if against != "HEAD":
        _tell_unknown(against)
    wanted = [shown_path(path) for path in paths]
    if fix:
        fixing.begin_writing()
    with made_for_good():
        problems = _find(wanted, against)
        for _ in range(MOST_ROUNDS if fix else 0):
            told = fixing.mend(problems, wanted)
            for line in told:
                click.echo(line, err=True)
            if not told:
                break
            problems = _find(wanted, against)
    if form == "json":
        click.echo(machine_formats.write_json(problems), nl=False)
    elif form == "sarif":
        click.echo(machine_formats.write_sarif(problems), nl=False)
    else:
        if form == "github":
            annotate(problems)
            if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
                write_summary(problems, Path(summary))
        print_problems(problems)
    click.echo(count_problems(problems), err=True)
    is_bad = any(found.severity == "error" for found in problems) or (strict and bool(problems))
    end_without_looking()
    sys.exit(1 if is_bad else 0)


def _find(wanted: list[str], against: str) -> list[Problem]:
    """Errors first. Where nothing is another than at the last check, nor than git has it, that one's verdict still holds."""
    store, today = Store(CACHE), find_today()
    known = find_verdict(BRIEFS, LOCAL_SCHEMA, store, today)
    if known and known.holds and not list_changes(Path(), against, BRIEFS.as_posix()):
        problems = known.verdict.problems()
    else:
        problems = checking.find_problems(known, against, store, today)
    if DOCS.is_dir() or Path("mkdocs.yml").is_file():  # else it has nothing to say, and nobody waits for it
        problems = [*problems, *beside_entries.find_beside(Path())]
    report = Report(problems)
    return [problem for problem in (*report.errors, *report.warnings) if is_within(problem.place.path, wanted)]


def _tell_unknown(commit: str) -> None:
    """No error: CI hands over the commit before a push, and of the first push, or in a shallow copy, there is none."""
    try:
        find_base(Path(), commit)
    except NoGitError as why:
        click.echo(f"{why}: what was renamed or removed since is not looked at", err=True)
