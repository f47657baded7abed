"""`briefing find WORDS`: which id has what."""

from __future__ import annotations

import sys

import click

from briefing.authoring.finder import find_entries, names_of
from briefing.cli.workspace.project import BRIEFS, require_project
from briefing.entries import KINDS
from briefing.entries.loading.load import load_folder
from briefing.entries.loading.unfinished import is_draft
from briefing.entries.names import list_renderings
from briefing.problem import visible

MOST = 50
SINGULAR = {shape.singular: kind for kind, shape in KINDS.items()}


@click.command(
    epilog="""\b
Examples:
  briefing find varga
  briefing find "relaciones exteriores" --kind organization
  briefing find FTC

Each line is an id, what it is, its names, and whether it is a draft.
Exit status: 0 found, 1 nothing fits (what is near is shown), 2 wrong use."""
)
@click.argument("words", nargs=-1, required=True)
@click.option("--kind", type=click.Choice([*SINGULAR, *KINDS]), metavar="KIND", help="Only this kind: person, source, …")
def find(words: tuple[str, ...], kind: str | None) -> None:
    """Ids by names, other names, titles, alternative labels, abbreviations and the glossary's words, of drafts too.

    Accents, case and the order of words do not matter.
    """
    require_project()
    contents = load_folder(BRIEFS)
    files = [entry for entry in contents.with_drafts() if entry.kind in KINDS]
    renderings = list_renderings(
        (entry for of_kind in contents.entries.values() for entry in of_kind.values()), contents.glossary
    )
    found, is_there = find_entries(files, " ".join(words), SINGULAR.get(kind or "", kind or ""), renderings)
    if not is_there:
        click.echo("nothing is called so" + ("; the nearest:" if found else ""), err=True)
    for entry in found[:MOST]:
        names = dict.fromkeys(visible(name) for name in names_of(entry))
        click.echo("\t".join((entry.id, entry.singular, " · ".join(names), *(["draft"] if is_draft(entry) else []))))
    if len(found) > MOST:
        click.echo(f"and {len(found) - MOST} more: say one word more, or --kind", err=True)
    sys.exit(0 if is_there else 1)
