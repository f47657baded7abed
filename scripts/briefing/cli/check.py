"""`briefing check`: exit 0 clean, 1 problems, 2 usage."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

import click

from briefing.asof import find_today
from briefing.authoring.mending import mend_files
from briefing.cli.machine_formats import write_json, write_sarif
from briefing.cli.project import BRIEFS, require_project
from briefing.cli.report import annotate, count_problems, print_problems, write_summary
from briefing.committed import check_against
from briefing.problem import Problem
from briefing.series import open_series

MOST_ROUNDS = 4
"""So often is mended and looked again: what is mended may show what stood behind it."""


@click.command()
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
    wanted = [_shown(path) for path in paths]
    gc.disable()  # everything read stays until the end; looking for garbage on the way takes two fifths of the time
    problems = _find(wanted, against)
    for _ in range(MOST_ROUNDS if fix else 0):
        told = mend_files(Path(), problems, [path for path in BRIEFS.rglob("*") if _is_wanted(path.as_posix(), wanted)])
        for line in told:
            click.echo(line, err=True)
        if not told:
            break
        problems = _find(wanted, against)
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


def _find(wanted: list[str], against: str) -> list[Problem]:
    opened = open_series(BRIEFS, today=find_today())
    if opened.loaded is not None:
        opened.report.add(*check_against(against, Path(), BRIEFS.as_posix(), opened.loaded))
    found = (*opened.report.errors, *opened.report.warnings)
    return [problem for problem in found if _is_wanted(problem.place.path, wanted)]


def _is_wanted(path: str, wanted: list[str]) -> bool:
    return not wanted or any(path == root or path.startswith(f"{root}/") for root in wanted)


def _shown(path: Path) -> str:
    """A path as problems spell it. Raises a usage error for one that is not below briefs/."""
    absolute = Path(os.path.abspath(path))
    root = Path(os.path.abspath(BRIEFS))
    if not os.path.lexists(absolute):
        raise click.UsageError(f"there is no file {path}")
    if absolute != root and root not in absolute.parents:
        raise click.UsageError(f"{path} is not below briefs/")
    return Path(BRIEFS, absolute.relative_to(root)).as_posix()
