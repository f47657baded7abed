"""`briefing fmt`: every entry in the one form, comments kept."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from briefing.authoring.changing.canonical_form import ChangedError, write_form
from briefing.authoring.changing.whole_files import write_all
from briefing.cli.reporting.report import print_problems
from briefing.cli.workspace.project import BRIEFS, is_within, require_project, shown_path
from briefing.cli.workspace.writing import begin_writing, refuse_stale
from briefing.entries.loading.load import load_folder
from briefing.text import counted


@click.command(
    epilog="""\b
Examples:
  briefing fmt                                  every entry
  briefing fmt briefs/meetings/2024-02-28-x.yml one of them
  briefing fmt --check                          only say which are not in the form

Exit status: 0 done or nothing to do, 1 a file cannot be read or (--check) is not in the form, 2 wrong use."""
)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--check", "only_checks", is_flag=True, help="Change nothing; name what is not in the form.")
def fmt(paths: tuple[Path, ...], only_checks: bool) -> None:
    """Write entries (all, or PATHS) in their form: keys in order, long texts as blocks; what they say never changes."""
    require_project()
    wanted = [shown_path(path) for path in paths]
    if not only_checks:
        begin_writing()
    contents = load_folder(BRIEFS)
    broken = [found for found in contents.report.errors if is_within(found.place.path, wanted)]
    unsound = {found.place.path for found in contents.report.errors}
    changes = {}
    try:
        for entry in contents.all_files():
            if entry.path not in unsound and is_within(entry.path, wanted) and (form := write_form(entry)) != entry.written:
                changes[entry.path] = form
    except ChangedError as error:
        click.echo(f"{error}; nothing was written, please report it with the file", err=True)
        sys.exit(1)
    if not only_checks:
        refuse_stale(changes)
        write_all(Path.cwd(), changes)
    for path in sorted(changes):
        click.echo(path)
    print_problems(broken)
    left = "not in the form" if only_checks else "written anew"
    click.echo(f"{len(changes)} {left}" + (f", {counted(len(broken), 'error')} to be mended first" if broken else ""), err=True)
    sys.exit(1 if broken or (only_checks and changes) else 0)
