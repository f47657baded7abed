"""`briefing check`: exit 0 clean, 1 problems, 2 usage."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

import click

from briefing.cli.project import BRIEFS, require_project
from briefing.cli.report import annotate, print_problems, summarize, write_summary
from briefing.series import open_series


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "github"]), default="text", help="How to print problems.")
@click.option("--strict", is_flag=True, help="Warnings count as problems too.")
def check(paths: tuple[Path, ...], form: str, strict: bool) -> None:
    """Check the entries, or show only what concerns some PATHS.

    The whole series is always read, since entries name one another. Errors make the exit status 1; warnings only
    with --strict.
    """
    require_project()
    wanted = [_shown(path) for path in paths]
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


def _shown(path: Path) -> str:
    """A path as problems spell it. Raises a usage error for one that is not below briefs/."""
    absolute = Path(os.path.abspath(path))
    root = Path(os.path.abspath(BRIEFS))
    if not os.path.lexists(absolute):
        raise click.UsageError(f"there is no file {path}")
    if absolute != root and root not in absolute.parents:
        raise click.UsageError(f"{path} is not below briefs/")
    return Path(BRIEFS, absolute.relative_to(root)).as_posix()
