"""`briefing check`: exit 0 clean, 1 problems, 2 usage."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

import click

from briefing.asof import find_today
from briefing.authoring.mending import mend_files
from briefing.cli.editor_files import refresh_editor_files
from briefing.cli.machine_formats import write_json, write_sarif
from briefing.cli.project import BRIEFS, is_within, require_project, shown_path
from briefing.cli.report import annotate, count_problems, print_problems, write_summary
from briefing.committed import check_against
from briefing.entries.file_reader import FileReader
from briefing.problem import Problem
from briefing.series import make_reader
from briefing.site.cache.store import Store
from briefing.site.remembered import CACHE, open_remembered

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

    The whole series is always read, since entries name one another. Errors make the exit status 1; warnings only
    with --strict. `briefing explain CODE` says more about the code at the end of a line.
    """
    require_project()
    wanted = [shown_path(path) for path in paths]
    gc.disable()  # everything read stays until the end; looking for garbage on the way takes two fifths of the time
    reader = make_reader()
    problems = _find(wanted, against, reader)
    for _ in range(MOST_ROUNDS if fix else 0):
        told = mend_files(Path(), problems, [path for path in BRIEFS.rglob("*") if is_within(path.as_posix(), wanted)])
        for line in told:
            click.echo(line, err=True)
        if not told:
            break
        problems = _find(wanted, against, reader)
    if form == "json":
        click.echo(write_json(problems), nl=False)
    elif form == "sarif":
        click.echo(write_sarif(problems), nl=False)
    else:
        if form == "github":
            annotate(problems)
            if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
                write_summary(problems, Path(summary))
        print_problems(problems)
    click.echo(count_problems(problems), err=True)
    is_bad = any(found.severity == "error" for found in problems) or (strict and bool(problems))
    sys.exit(1 if is_bad else 0)


def _find(wanted: list[str], against: str, reader: FileReader) -> list[Problem]:
    opened = open_remembered(BRIEFS, reader, Store(CACHE), find_today())
    if opened.loaded is not None:
        opened.report.add(*check_against(against, Path(), BRIEFS.as_posix(), opened.loaded))
    refresh_editor_files(opened.loaded)
    found = (*opened.report.errors, *opened.report.warnings)
    return [problem for problem in found if is_within(problem.place.path, wanted)]
