"""`briefing publish ID`: takes the mark and our explanations from a draft and all that goes with it, once it is finished."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from briefing.authoring.changing.finished_drafts import list_going_along, take_mark_away
from briefing.authoring.finder import pick_entry
from briefing.cli.completing import complete_drafts
from briefing.cli.reporting.report import print_problems
from briefing.cli.workspace.project import BRIEFS, called, require_project
from briefing.cli.workspace.saving import open_reader, save
from briefing.cli.workspace.writing import begin_writing
from briefing.entries import Entry
from briefing.entries.loading.load import load_folder
from briefing.site.drafted_texts import find_repeated
from briefing.urls import address_of, likely_address
from briefing.yamlcomments import GUESS, list_guesses


@click.command(
    epilog="""\b
Examples:
  briefing publish 2024-02-28-harbour-talks           the meeting, the commitments made at it, their sources and people
  briefing publish --alone 2024-02-28-harbour-talks   the same without the commitments
  briefing publish people/eva-lind                    that person

To take it back, write draft: true into each file again.

Exit status: 0 published, 1 the check has something to tell (nothing is changed), 2 wrong use."""
)
@click.argument("entry_id", metavar="ID", shell_complete=complete_drafts)
@click.option("--alone", is_flag=True, help="Without the commitments that were made at the meeting ID.")
@click.option("--with-warnings", is_flag=True, help="Also where the check would warn of what is published.")
def publish(entry_id: str, alone: bool, with_warnings: bool) -> None:
    """Publish the draft ID: its line `draft: true` goes, and so do those of the drafts that it needs or that belong to it.

    Needed are the sources, people and other entries that it names, and those that these name; to a meeting belong the
    commitments made at it. The explanations go too that were drafted with them, which begin with #: ; other comments stay.
    What is published has the form of all entries (`briefing fmt`).
    All or none: what the check would say of it is told at once, and nothing is changed. What only would be a warning, and is
    meant as it stands, is published --with-warnings.
    """
    require_project()
    begin_writing()
    reader = open_reader()
    contents = load_folder(BRIEFS, reader=reader)
    everything = [*contents.with_drafts(), *contents.unfinished]
    try:
        entry = pick_entry(everything, entry_id)
    except LookupError as error:
        raise click.UsageError(str(error)) from None
    drafts = list_going_along(everything, entry, alone)
    if not drafts:
        raise click.UsageError(f"{entry.path} is no draft, and no draft goes with it; nothing was changed")
    if others := [draft.path for draft in drafts if draft.path != entry.path]:
        click.echo(f"drafts that go with it: {len(others)}", err=True)
    try:
        languages = contents.loaded.settings.languages if contents.loaded else ()
        bare = {draft.path: take_mark_away(draft, languages) for draft in drafts}
    except ValueError as why:
        raise click.UsageError(f"{why}; remove it there") from None
    changes = {path: text for path, (text, _) in bare.items()}
    unseen = sum(len(list_guesses(draft.written)) for draft in drafts)
    losing = {path: gone for path, (_, gone) in bare.items()}
    unless = "" if with_warnings else "--with-warnings"
    print_problems(save(changes, reader, losing=losing, unless=unless, besides=partial(find_repeated, drafts, Path())))
    if unseen:
        click.echo(f"guesses of the draft that nobody had looked at, which went with it ({GUESS}): {unseen}", err=True)
    click.echo("published; to take it back, write draft: true into each of these files again", err=True)
    address = address_of(entry) if isinstance(entry, Entry) else likely_address(entry.kind, entry.id)
    click.echo(f"next: see it by `{called()} serve` at /{address}; `{called()} build` writes the site with it;", err=True)
    click.echo("      then commit these files, so that all others have them too", err=True)
