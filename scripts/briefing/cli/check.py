"""`briefing check`: exit 0 clean, 1 problems, 2 usage."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

import click

from briefing.cli.project import BRIEFS, require_project, shown_path
from briefing.cli.report import annotate, print_problems, summarize, write_summary
from briefing.series import open_series


@click.command(
    epilog="""\b
Examples:
  briefing check
  briefing check --strict
  briefing check briefs/people
  briefing check --format github

Exit status: 0 clean, 1 problems, 2 wrong use."""
)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "github"]), default="text", help="How to print problems.")
@click.option("--strict", is_flag=True, help="Warnings count as problems too.")
def check(paths: tuple[Path, ...], form: str, strict: bool) -> None:
    """Check the entries, or show only what concerns some PATHS.

    The whole series is always read, since entries name one another. Errors make the exit status 1; warnings only
    with --strict.
    """
    require_project()
    wanted = [shown_path(path) for path in paths]
    gc.disable()  # everything read stays until the end; looking for garbage on the way takes two fifths of the time
    report = open_series(BRIEFS).report
    problems = [
        found
        for found in (*report.errors, *report.warnings)
        if not wanted or any(found.place.path == path or found.place.path.startswith(f"{path}/") for path in wanted)
    ]
    if form == "github":
        annotate(problems)
        if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
            write_summary(problems, Path(summary))
    print_problems(problems)
    click.echo(summarize(report), err=True)
    is_bad = any(found.severity == "error" for found in problems) or (strict and bool(problems))
    sys.exit(1 if is_bad else 0)
