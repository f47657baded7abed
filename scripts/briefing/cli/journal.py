"""`briefing journal`: which day editors entered what, from git into briefs/journal.jsonl."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from briefing.asof import find_today
from briefing.authoring.changing.whole_files import write_all
from briefing.cli.reporting.report import print_problems
from briefing.cli.workspace.project import BRIEFS, require_project
from briefing.cli.workspace.writing import begin_writing
from briefing.committed.keeping import keep_journal
from briefing.committed.repository import NoGitError
from briefing.entries.journal_file import JOURNAL, write_journal
from briefing.entries.loading.load import load_folder


@click.command(
    epilog="""\b
Examples:
  briefing journal            before a commit, or before a build of what was committed
  briefing journal --check    says whether it would change anything

Exit status: 0 written or up to date, 1 the entries have errors or git cannot tell, 2 wrong use."""
)
@click.option("--check", "is_check", is_flag=True, help="Write nothing; exit with 1 where the journal is behind.")
def journal(is_check: bool) -> None:
    """Write on which day each entry came and changed into briefs/journal.jsonl, and with which words before and after.

    Days that the journal tells already stay, but for the last. Pages, feeds and data tell days from it and never ask git.
    """
    require_project()
    if not is_check:
        begin_writing()
    contents = load_folder(BRIEFS)
    if contents.report.errors or contents.settings is None:
        print_problems(contents.report.errors)
        sys.exit(1)
    try:
        kept = keep_journal(
            Path(), BRIEFS.name, contents.journal, contents.entries, tuple(contents.settings.languages), find_today()
        )
    except NoGitError as error:
        click.echo(f"{error}; the journal is as it was", err=True)
        sys.exit(1)
    if is_check:
        sys.exit(0 if kept == contents.journal else 1)
    write_all(Path(), {(BRIEFS / JOURNAL).as_posix(): write_journal(kept)})
    lines = sum(map(len, kept.lines.values()))
    click.echo(f"{BRIEFS / JOURNAL}: {lines} lines, the last of {kept.last_day}", err=True)
