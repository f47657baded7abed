"""`briefing new KIND`: a commented skeleton in the right place, also of the words of a further language."""

from __future__ import annotations

import re
from pathlib import Path

import click

from briefing.authoring.messages_skeleton import write_messages
from briefing.authoring.skeleton import write_skeleton
from briefing.cli.completing import complete_kind
from briefing.cli.editor_files import refresh_editor_files
from briefing.cli.project import BRIEFS, called, require_project
from briefing.entries import KINDS
from briefing.entries.fields import ID_PATTERN
from briefing.entries.load import load_folder
from briefing.locale.own_messages import OWN_FOLDER
from briefing.suggestion import nearest

SINGULAR = {shape.singular: shape for shape in KINDS.values()}
WORDS = "words"
"""What stands for a kind where the interface is to be said in a further language."""


@click.command(
    epilog="""\b
Examples:
  briefing new person ana-varga
  briefing new meeting 2024-02-28-harbour-talks
  briefing new words fr

Exit status: 0 written, 2 wrong use."""
)
@click.argument("kind", shell_complete=complete_kind)
@click.argument("entry_id")
def new(kind: str, entry_id: str) -> None:
    """Write the skeleton of a KIND (meeting, commitment, person, organization, framework, topic, source).

    ENTRY_ID is the file's name without .yml; it becomes the address and never changes. With `words` for a KIND it is a
    language such as fr, and the file holds the words of the interface to be translated.
    """
    require_project()
    if kind == WORDS:
        _write(BRIEFS / OWN_FOLDER / f"{_checked_language(entry_id)}.yml", write_messages(entry_id))
        return
    shape = SINGULAR.get(kind) or KINDS.get(kind)
    if shape is None:
        guess = nearest(kind, [*SINGULAR, WORDS])
        raise click.UsageError(
            f'there is no kind "{kind}"; one of {", ".join((*SINGULAR, WORDS))}'
            + (f'; did you mean "{guess}"?' if guess else "")
        )
    if len(entry_id) > 64 or not re.fullmatch(ID_PATTERN, entry_id):
        raise click.UsageError(f'"{entry_id}" cannot be an id: a-z, 0-9 and single hyphens, at most 64')
    settings = load_folder(BRIEFS).settings
    languages = tuple(settings.languages) if settings else ("en",)
    _write(BRIEFS / shape.kind / f"{entry_id}.yml", write_skeleton(shape, languages))
    refresh_editor_files(load_folder(BRIEFS).loaded)


def _checked_language(language: str) -> str:
    if not re.fullmatch("[a-z]{2}", language):
        raise click.UsageError(f'"{language}" is no language: two letters, such as fr')
    return language


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise click.UsageError(f"{path} is there already; nothing was changed") from None
    click.echo(path.as_posix())
    click.echo(f"Fill it in, then run: {called()} check {path.as_posix()}", err=True)
