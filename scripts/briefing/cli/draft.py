"""`briefing draft FILE…|-`: draft entries from a communiqué, and a report of what was found and what was not."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, BinaryIO

import click

from briefing.cli.completing import ids_of
from briefing.cli.drafted.filed_drafts import file_drafts
from briefing.cli.drafted.given_texts import GivenText, read_texts, refuse_no_sentences
from briefing.cli.drafted.next_steps import tell_next_steps
from briefing.cli.drafted.other_texts import tell_other_texts
from briefing.cli.drafted.placing_drafts import place_drafts, tell_placed
from briefing.cli.drafted.told_facts import read_told
from briefing.cli.reporting.report import print_problems
from briefing.cli.workspace.project import BRIEFS, as_given, require_project
from briefing.cli.workspace.saving import open_reader
from briefing.cli.workspace.writing import begin_writing
from briefing.drafting.draft_report import write_report
from briefing.drafting.parsing.language_words import list_languages
from briefing.entries import KINDS, Source
from briefing.entries.loading.file_reader import FileReader
from briefing.entries.loading.load import FolderContents, Loaded, load_folder
from briefing.garbage import made_for_good


class _TextFile(click.File):
    """Says what to do where an address is given for a file."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if "://" in str(value):
            self.fail("no address is read: save the page, give its file, and say the address with --url", param, ctx)
        return super().convert(value, param, ctx)


@click.command(
    epilog="""\b
Examples:
  briefing draft communique.html
  briefing draft communique.txt --url https://example.org/readout
  briefing draft communique.txt comunicado.txt --url https://example.org/en --url https://example.org/es
  briefing draft communique.txt --date 2024-02-28 --title "Harbour talks" --title es="Diálogo portuario" --topic trade
  briefing draft --report-only --language es - < comunicado.txt

Exit status: 0 read, 1 nothing could be written, 2 wrong use."""
)
@click.argument("files", metavar="FILE…", type=_TextFile("rb"), nargs=-1, required=True)
@click.option(
    "--language",
    "spoken",
    type=click.Choice(list_languages()),
    multiple=True,
    help="The text's language, guessed where it is not said; once for each file.",
)
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), default=BRIEFS, help="The folder of entries to write into."
)
@click.option(
    "--url",
    "urls",
    multiple=True,
    help="The text's address; what a source of that site says of itself is taken over. Once for each file, in their order.",
)
@click.option("--date", "day", default="", help="The meeting's day where the text's is wrong: 2024-02-28, or in words.")
@click.option(
    "--title",
    "titles",
    metavar="[LANGUAGE=]TEXT",
    multiple=True,
    help="The meeting's title, in the language of the first text or, as in es=…, in another one; once for each.",
)
@click.option("--topic", "topics", multiple=True, shell_complete=ids_of("topics"), help="By id or name; once for each.")
@click.option("--report-only", is_flag=True, help="Write no entry.")
def draft(
    files: tuple[BinaryIO, ...], spoken: tuple[str, ...], out: Path, urls: tuple[str, ...], report_only: bool, **told: Any
) -> None:
    """Read a communiqué (plain text, HTML, a saved page; - for standard input) and write draft entries.

    Of one that is there in two languages give both files: one meeting is drafted. The first text leads; the other gives its
    title, names of places, roles, its source, and the words of what surely says the same.

    They carry `draft: true` and are published by `briefing publish`. No entry that is there is changed; only drafts of the same
    text, by its words or its address, that nobody has touched give way to those of a second run.
    """
    require_project()
    out = out if out == BRIEFS else as_given(out)
    texts = read_texts(files, spoken, urls)
    if not report_only:
        begin_writing()
    reader = open_reader()
    contents, loaded = _read_registers(reader, texts)
    refuse_no_sentences(texts, spoken)
    known = read_told(loaded, texts[0].language, **told)
    drafts = file_drafts(contents, loaded, texts, known, out)
    for line in write_report(drafts.leading, drafts.filing):
        click.echo(line)
    refused = [] if known.titles else [*tell_other_texts(drafts.twins, contents, texts)]
    _say(refused)
    if report_only:
        return
    if refused:
        sys.exit(1)
    placed = place_drafts(drafts, loaded.vocabulary, out)
    _say(tell_placed(placed, drafts, out))
    if placed.written:
        written = [reader.read(path, path.as_posix(), path.stem, KINDS[path.parent.name]) for path in placed.written]
        _say(tell_next_steps(drafts.leading, drafts.filing, written))


def _read_registers(reader: FileReader, texts: Sequence[GivenText]) -> tuple[FolderContents, Loaded]:
    """What the series knows already, its sources only where a text has an address. Ends the command where a file has errors."""
    with made_for_good():
        contents = load_folder(BRIEFS, reader=reader, without=set() if any(text.address for text in texts) else {Source.kind})
    loaded = contents.loaded
    if loaded is None or contents.report.has_errors():
        print_problems(contents.report.errors)
        sys.exit(1)
    return contents, loaded


def _say(lines: Iterable[str]) -> None:
    """Beside the report, which may be piped."""
    for line in lines:
        click.echo(line, err=True)
