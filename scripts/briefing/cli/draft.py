"""`briefing draft FILE|-`: draft entries from a communiqué, and a report of what was found and what was not."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import BinaryIO

import click

from briefing.cli.project import BRIEFS, as_given, require_project
from briefing.cli.report import print_problems
from briefing.drafting.document import read_document
from briefing.drafting.draft_report import write_report
from briefing.drafting.entry_files import write_entries
from briefing.drafting.language_words import list_languages
from briefing.drafting.reading import Reader
from briefing.entries import Source
from briefing.entries.load import load_folder
from briefing.series.series import build_series

LARGEST = 2_000_000
"""Bytes of a page that is read."""


@click.command(
    epilog="""\b
Examples:
  briefing draft communique.html
  briefing draft --report-only --language es - < comunicado.txt

Exit status: 0 read, 1 nothing could be written, 2 wrong use."""
)
@click.argument("file", type=click.File("rb"))
@click.option("--language", type=click.Choice(list_languages()), help="The text's language; guessed where it is not said.")
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), default=BRIEFS, help="The folder of entries to write into."
)
@click.option("--report-only", is_flag=True, help="Write no entry.")
def draft(file: BinaryIO, language: str | None, out: Path, report_only: bool) -> None:
    """Read a communiqué (plain text, HTML, a saved page; - for standard input) and write draft entries.

    They carry `draft: true` and are published once that line is removed. No entry that is there is changed.
    """
    require_project()
    out = out if out == BRIEFS else as_given(out)
    raw = file.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise click.UsageError(f"the file has more than {LARGEST:,} bytes")
    text = raw.decode("utf-8", errors="replace")
    if not text.strip():
        raise click.UsageError("the file is empty")
    gc.disable()  # everything read stays until the end
    contents = load_folder(BRIEFS, without={Source.kind})
    if contents.loaded is None or contents.report.has_errors():
        print_problems(contents.report.errors)
        sys.exit(1)
    reading = Reader(build_series(contents.loaded)).read(read_document(text, language or ""))
    for line in write_report(reading):
        click.echo(line)
    if report_only:
        return
    for kind, entry_id, content in write_entries(reading):
        path = out / kind / f"{entry_id}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with path.open("x", encoding="utf-8") as target:
                target.write(content)
            click.echo(f"wrote {path.as_posix()}", err=True)
        except FileExistsError:
            click.echo(f"{path.as_posix()} is there already; it was not changed", err=True)
