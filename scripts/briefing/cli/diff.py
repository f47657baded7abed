"""`briefing diff [BASE]`: what a change of the entries means for readers."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import click

from briefing.authoring.series_diff import EntryChange, compare_entries
from briefing.cli.reporting.report import escape_markdown
from briefing.cli.workspace.project import BRIEFS, require_project
from briefing.committed.earlier_files import copy_of
from briefing.committed.repository import NoGitError, find_base
from briefing.entries.loading.load import load_folder
from briefing.problem import visible
from briefing.text import counted

MOST = 200
"""A summary that nobody can read helps nobody, and hosts cut long ones."""


@click.command(
    epilog="""\b
Examples:
  briefing diff                    against the place where this branch left the main one
  briefing diff HEAD~3             against an earlier commit
  briefing diff --format markdown  for a pull request

Exit status: 0 compared, 1 one side cannot be read, 2 wrong use."""
)
@click.argument("base", required=False)
@click.option("--format", "form", type=click.Choice(["text", "markdown"]), default="text", help="How to print it.")
def diff(base: str | None, form: str) -> None:
    """Say what changed for readers since BASE, a commit, branch or tag of git, with what is not yet committed."""
    require_project()
    try:
        commit = find_base(Path.cwd(), base)
        with tempfile.TemporaryDirectory(prefix="briefing-") as folder:
            copy_of(Path.cwd(), commit, (BRIEFS.name,), Path(folder))
            before = load_folder(Path(folder, BRIEFS))
    except NoGitError as error:
        raise click.UsageError(str(error)) from None
    after = load_folder(BRIEFS)
    changes = compare_entries(before, after)
    click.echo("\n".join(_markdown(changes, commit) if form == "markdown" else _text(changes)))
    for name, contents in (("the base", before), ("the entries", after)):
        if errors := contents.report.errors:
            click.echo(f"{counted(len(errors), 'error')} in {name}: what cannot be read is not compared", err=True)
    sys.exit(1 if after.report.errors or before.settings is None else 0)


def _text(changes: list[EntryChange]) -> list[str]:
    lines = []
    for change in changes[:MOST]:
        lines.append(visible(change.title) + (f"  [{change.path}]" if change.path else ""))
        lines += [f"  {visible(sentence)}" for sentence in change.sentences]
    return [*lines, *_rest(changes)] or ["Nothing changes for readers."]


def _markdown(changes: list[EntryChange], commit: str) -> list[str]:
    lines = ["## What changes for readers", "", f"Since `{commit[:12]}`.", ""]
    for change in changes[:MOST]:
        lines.append(f"- **{escape_markdown(change.title)}**" + (f" (`{change.path}`)" if change.path else ""))
        lines += [f"  - {escape_markdown(sentence)}" for sentence in change.sentences]
    return [*lines, *_rest(changes)] if changes else [*lines, "Nothing changes for readers."]


def _rest(changes: list[EntryChange]) -> list[str]:
    return [f"… and {len(changes) - MOST} more"] if len(changes) > MOST else []
