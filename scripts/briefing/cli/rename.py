"""`briefing rename OLD NEW`: another id, every reference mended, the old address kept."""

from __future__ import annotations

import re
from pathlib import Path

import click

from briefing.authoring.changing.renaming import mend_references, rename_entry, renamed_path
from briefing.authoring.changing.whole_files import Changes
from briefing.authoring.finder import pick_entry
from briefing.cli.completing import ids_of
from briefing.cli.reporting.report import print_problems
from briefing.cli.workspace.project import DOCS, require_project
from briefing.cli.workspace.saving import open_reader, read_entries, save
from briefing.cli.workspace.writing import begin_writing
from briefing.committed.repository import was_ever_committed
from briefing.entries.ids import ID_FORM, is_id, slug
from briefing.entries.loading.load import FolderContents
from briefing.entries.loading.unfinished import is_draft


@click.command(
    epilog="""\b
Examples:
  briefing rename ana-varga ana-b-varga
  briefing rename people/ana-varga ana-maria-varga

Exit status: 0 done, 1 the check would refuse it (nothing is changed), 2 wrong use."""
)
@click.argument("old", shell_complete=ids_of())
@click.argument("new")
def rename(old: str, new: str) -> None:
    """Give the entry OLD the id NEW: its file, whatever names it, and `was`, so that the old address leads to the new one.

    One that was killed half way goes on when it is called again. Without `was` where nobody can have seen the old address:
    git never had the file, or there is no git and it is a draft.
    """
    require_project()
    begin_writing()
    reader = open_reader()
    contents = read_entries(reader)
    folder, _, new = new.removesuffix(".yml").rpartition("/")
    if not is_id(new):
        fitting = f"; write {slug(new)}" if slug(new) else ""
        raise click.UsageError(f'"{new}" cannot be an id: {ID_FORM}{fitting}')
    try:
        entry = pick_entry(contents.with_drafts(), old)
    except LookupError as error:
        left_over = _list_left_over(contents, old, new)
        if left_over is None:
            raise click.UsageError(str(error)) from None
        if left_over:
            print_problems(save(left_over, reader))
        else:
            click.echo(f"{old} is called {new} already, and nothing names it otherwise; nothing was changed", err=True)
        return
    if entry.kind not in contents.entries:
        raise click.UsageError(f"{entry.path} is no entry that could have another id")
    if folder and folder.rpartition("/")[2] != entry.kind:
        raise click.UsageError(f"{entry.path} stays in {entry.kind}/: an entry gets another id, and no other kind")
    if new in getattr(entry, "was", ()):
        raise click.UsageError(f'"{new}" is an earlier id of it, whose address leads here; take the renaming back with git')
    committed = was_ever_committed(Path.cwd(), entry.path)
    keeps_address = committed if committed is not None else not is_draft(entry)
    changes = rename_entry(contents.with_drafts(), entry, new, keeps_address)
    renamed = Path(renamed_path(entry, new))
    is_begun = renamed.is_file() and renamed.read_bytes() == (changes[renamed.as_posix()] or "").encode()
    if not is_begun and (new in contents.entries[entry.kind] or renamed.exists()):
        raise click.UsageError(f"{entry.kind}/{new} is there already; nothing was changed")
    left = save(changes, reader)
    print_problems([found for found in left if found.place.path != renamed.as_posix()])
    if not keeps_address:
        why = "was never committed" if committed is not None else "is a draft"
        click.echo(f"no was: {entry.id} {why}, so nobody has seen its address", err=True)
    for page in sorted(DOCS.rglob("*.md")) if DOCS.is_dir() else ():
        if re.search(rf"(?<![\w-]){re.escape(entry.id)}(?![\w-])", page.read_text("utf-8", errors="replace")):
            click.echo(f"{page.as_posix()} names {entry.id} too: look there yourself", err=True)


def _list_left_over(contents: FolderContents, old: str, new: str) -> Changes | None:
    """The files that still name OLD, where NEW says that it was called so; None where no entry says so."""
    folder, _, old_id = old.removesuffix(".yml").rpartition("/")
    everything = list(contents.with_drafts())
    for entry in everything:
        if entry.id == new and old_id in getattr(entry, "was", ()) and folder.rpartition("/")[2] in ("", entry.kind):
            return mend_references(everything, entry, old_id)
    return None
