"""`briefing remove ID`: takes an entry away where nothing names it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from briefing.authoring.changing.renaming import list_citing
from briefing.authoring.finder import pick_entry
from briefing.cli.completing import ids_of
from briefing.cli.reporting.report import print_problems
from briefing.cli.workspace.project import BRIEFS, require_project
from briefing.cli.workspace.saving import open_reader, require_sound, save
from briefing.cli.workspace.writing import begin_writing
from briefing.committed.repository import is_kept, read_at
from briefing.entries.loading.load import load_folder
from briefing.text import counted


@click.command(
    epilog="""\b
Examples:
  briefing remove aldport-gazette          who names it; removed where nobody does
  briefing remove sources/aldport-gazette  the same, where an id stands in several folders

The last line says how the entry comes back; what was never committed does not, and needs --force.

Exit status: 0 removed, 1 something names it or the check would refuse (nothing is changed), 2 wrong use."""
)
@click.argument("entry_id", metavar="ID", shell_complete=ids_of())
@click.option("--force", is_flag=True, help="Also where git does not have the file as it is, so that it cannot come back.")
def remove(entry_id: str, force: bool) -> None:
    """Remove the entry ID where nothing names it; else say what does. Its address is lost: to keep it, rename the entry."""
    require_project()
    begin_writing()
    reader = open_reader()
    contents = load_folder(BRIEFS, reader=reader)
    everything = [*contents.with_drafts(), *contents.unfinished]
    try:
        entry = pick_entry(everything, entry_id)
    except LookupError as error:
        require_sound(contents)
        raise click.UsageError(str(error)) from None
    require_sound(contents, but_for=entry.path)
    citing = [(other, path) for other, path in list_citing(everything, entry) if other.path != entry.path]
    if entry.kind not in contents.entries:
        raise click.UsageError(f"{entry.path} is no entry that could be removed: the series needs it")
    if citing:
        for other, path in citing:
            click.echo(f"{other.place_of(*path)}: {', '.join(str(step) for step in path if isinstance(step, str))}")
        click.echo(f"{entry.path} is named at {counted(len(citing), 'place')}; nothing was removed", err=True)
        sys.exit(1)
    is_whole = is_kept(Path.cwd(), entry.path)
    if not force and not is_whole:
        raise click.UsageError(f"git does not have {entry.path} as it is now, so it could not come back: commit it, or --force")
    print_problems(save({entry.path: None}, reader))
    click.echo(_tell_way_back(entry.path, is_whole), err=True)


def _tell_way_back(path: str, is_whole: bool) -> str:
    """What is true of a file that is gone from the folder."""
    if read_at(Path.cwd(), "HEAD", path) is None:
        return f"{path} is gone for good: the last commit does not hold it"
    but = "" if is_whole else " as it was last committed, without the changes since"
    return f"git checkout HEAD -- {path} brings it back{but}"
