"""`briefing update COMMITMENT`: one more entry in a history, held against the check before it is written."""

from __future__ import annotations

import os
import re
from itertools import zip_longest
from typing import Any

import click

from briefing.authoring.changing.history_update import add_history_entry, is_last_already
from briefing.authoring.finder import pick_entry
from briefing.cli.completing import ids_of, tags_of
from briefing.cli.reporting.report import print_problems
from briefing.cli.update_options import UpdateOptions, name_option, read_history_entry
from briefing.cli.workspace.project import called, require_day, require_project
from briefing.cli.workspace.saving import open_reader, read_entries, save
from briefing.cli.workspace.writing import begin_writing
from briefing.entries import Commitment
from briefing.entries.loading.load import FolderContents, Loaded
from briefing.entries.loading.unfinished import Unfinished
from briefing.problem import Problem
from briefing.text import LANGUAGE

_IN_LANGUAGE = re.compile(rf"--(because|searched)-({LANGUAGE})(=.*)?", re.DOTALL)


class _Update(click.Command):
    """Takes `--because-es TEXT` and `--searched-es TEXT` for any language."""

    def parse_args(self, context: click.Context, arguments: list[str]) -> list[str]:
        spelt: list[str] = []
        for argument, following in zip_longest(arguments, arguments[1:], fillvalue="--"):
            match = _IN_LANGUAGE.fullmatch(argument)
            if match and not match[3] and following.startswith("--"):
                lacks = "the reason" if match[1] == "because" else "where was looked"
                raise click.UsageError(f"{argument}: {lacks} is missing", context)
            spelt += [f"--{match[1]}-in", match[2], *([match[3][1:]] if match[3] else [])] if match else [argument]
        return super().parse_args(context, spelt)


@click.command(
    cls=_Update,
    epilog="""\b
Examples:
  briefing update 2024-02-01-keep-fees-low --status fulfilled --date 2024-05-02 \\
    --source aldport-gazette --shows result \\
    --because "Both published lower fees." --because-es "Ambos publicaron tarifas menores."
  briefing update 2024-02-01-keep-fees-low --status not-started --date 2024-05-02 \\
    --searched "The gazette of 2024" --searched-es "La gaceta de 2024" --query "harbour fees" \\
    --because "Nothing was published." --because-es "No se publicó nada."

Exit status: 0 written, or there already, 1 the check would refuse it (nothing is written), 2 wrong use.""",
)
@click.argument("commitment", shell_complete=ids_of("commitments"))
@click.option(
    "--status",
    required=True,
    shell_complete=tags_of("statuses"),
    help="Where it stands now: a tag or label of the statuses in briefs/vocabulary.yml.",
)
@click.option("--date", "on", required=True, help="The day of the event or finding: 2024-05-02, or in words.")
@click.option("--because", required=True, help="Why this status, in the first language; --because-es TEXT in another.")
@click.option("--because-in", "translations", nargs=2, multiple=True, hidden=True)
@click.option(
    "--source",
    "sources",
    multiple=True,
    shell_complete=ids_of("sources"),
    help="What shows it: id or address of a source; may be repeated.",
)
@click.option(
    "--shows",
    multiple=True,
    shell_complete=tags_of("evidence"),
    help="How much it shows, one for all sources or one each: a tag of `evidence`.",
)
@click.option(
    "--searched",
    multiple=True,
    help="Where was looked, in the first language; --searched-es TEXT the same in another, in the same order; may be repeated.",
)
@click.option("--searched-in", "places", nargs=2, multiple=True, hidden=True)
@click.option("--query", "queries", multiple=True, help="With which words; may be repeated.")
@click.option("--reviewed", help="When you looked; today (UTC) where nothing is said.")
@click.option("--next-review", help="When somebody should look again; one that is past goes.")
def update(commitment: str, **options: Any) -> None:
    """Append to the history of a COMMITMENT (its id). What stands there already is never changed."""
    require_project()
    begin_writing()
    reader = open_reader()
    contents = read_entries(reader)
    found, loaded = _pick(contents, commitment)
    entry, looked, again = read_history_entry(UpdateOptions(**options), contents, loaded, require_day(None, os.environ))
    if is_last_already(found, entry):
        click.echo(f"{found.path}: its history ends with this already; nothing was changed", err=True)
        return
    text = add_history_entry(found, entry, looked, again)
    added = text[: text.rindex("\n  - date:")].count("\n") + 2
    print_problems(save({found.path: text}, reader, lambda problem: _name_option(problem, found.path, text, added)))


def _pick(contents: FolderContents, named: str) -> tuple[Commitment, Loaded]:
    """The commitment, and the settings and closed lists that it is held against. Raises click.UsageError."""
    try:
        found = pick_entry(contents.with_drafts(), named, Commitment.kind)
    except LookupError as error:
        raise click.UsageError(str(error)) from None
    if isinstance(found, Unfinished):
        raise click.UsageError(
            f"{found.path} is a draft that lacks too much to be added to; see what with: {called()} check {found.path}"
        )
    if not isinstance(found, Commitment) or contents.settings is None:
        raise click.UsageError(f'"{named}" is no commitment')
    if (loaded := contents.loaded) is None:
        raise click.UsageError("briefs/vocabulary.yml cannot be read: briefing check says why")
    return found, loaded


def _name_option(problem: Problem, path: str, text: str, added: int) -> str | None:
    return name_option(problem, text, added) if problem.place.path == path else None
