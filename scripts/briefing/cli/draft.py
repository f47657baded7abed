"""`briefing draft FILE|-`: draft entries from a communiqué, and a report of what was found and what was not."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

import click

from briefing.asof import find_as_of
from briefing.authoring.begun_meeting import SourceFacts, begin_source
from briefing.authoring.matching import match_entry, tell_unmatched
from briefing.authoring.skeleton import write_missing
from briefing.cli.completing import ids_of
from briefing.cli.project import BRIEFS, as_given, called, require_project
from briefing.cli.report import print_problems
from briefing.cli.update_options import read_day
from briefing.dates import read_date
from briefing.drafting.document import read_document
from briefing.drafting.draft_report import write_report
from briefing.drafting.entry_files import name_files, write_entries
from briefing.drafting.language_words import is_written_in, list_languages
from briefing.drafting.raw_text import read_raw
from briefing.drafting.reading import CommuniqueReading, KnownFacts, Reader
from briefing.drafting.twins import find_twins
from briefing.entries import KINDS, Commitment, Meeting, Source, Topic
from briefing.entries.load import Loaded, load_folder
from briefing.garbage import made_for_good
from briefing.series import make_reader
from briefing.series.series import build_series
from briefing.site.cache.store import Store
from briefing.site.remembered import CACHE, take_over_values

_DRAFT = "draft: true\n"
LARGEST = 2_000_000
"""Bytes of a page that is read."""


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
  briefing draft communique.txt --date 2024-02-28 --title "Harbour talks" --topic trade
  briefing draft --report-only --language es - < comunicado.txt

Exit status: 0 read, 1 nothing could be written, 2 wrong use."""
)
@click.argument("file", type=_TextFile("rb"))
@click.option("--language", type=click.Choice(list_languages()), help="The text's language; guessed where it is not said.")
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), default=BRIEFS, help="The folder of entries to write into."
)
@click.option("--url", default="", help="The text's address; what a source of that site says of itself is taken over.")
@click.option("--date", "day", default="", help="The meeting's day where the text's is wrong: 2024-02-28, or in words.")
@click.option("--title", default="", help="The meeting's title, in the text's language.")
@click.option("--topic", "topics", multiple=True, shell_complete=ids_of("topics"), help="By id or name; once for each.")
@click.option("--report-only", is_flag=True, help="Write no entry.")
def draft(file: BinaryIO, language: str | None, out: Path, url: str, report_only: bool, **told: Any) -> None:
    """Read a communiqué (plain text, HTML, a saved page; - for standard input) and write draft entries.

    They carry `draft: true` and are published once that line is removed. No entry that is there is changed.
    """
    require_project()
    out = out if out == BRIEFS else as_given(out)
    raw = file.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise click.UsageError(f"the file has more than {LARGEST:,} bytes")
    try:
        text = read_raw(raw)
    except ValueError as why:
        raise click.UsageError(str(why)) from None
    document = read_document(text, language or "")
    if not language and not is_written_in(document.text, document.words):
        known = ", ".join(list_languages())
        raise click.UsageError(f"the text is in no language that drafts are read in ({known}); where it is, say --language")
    address = url or document.address
    reader = make_reader()
    take_over_values(reader, Store(CACHE))
    with made_for_good():
        contents = load_folder(BRIEFS, reader=reader, without=set() if address else {Source.kind})
    if contents.loaded is None or contents.report.has_errors():
        print_problems(contents.report.errors)
        sys.exit(1)
    reading = Reader(build_series(contents.loaded)).read(document, _read_told(contents.loaded, **told))
    filing = name_files(reading)
    if address:
        published = str(reading.published.value) if reading.published else ""
        facts = SourceFacts(address, document.title, language=document.words.language, published_on=published)
        source, source_file = begin_source(facts, contents.loaded.with_drafts(), find_as_of(None, os.environ))
        filing = replace(filing, source=source, source_file=source_file)
    languages = tuple(contents.loaded.settings.languages)
    twins = tuple(twin for twin in find_twins(reading, contents.with_drafts()) if twin != filing.meeting)
    filing = replace(filing, twins=twins, languages=languages)
    for line in write_report(reading, filing.meeting, twins):
        click.echo(line)
    if report_only:
        return
    written, named = [], []
    for kind, entry_id, content in write_entries(reading, filing):
        missing = write_missing(KINDS[kind], languages, contents.loaded.vocabulary, content)
        path = out / kind / f"{entry_id}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        named.append(path)
        try:
            with path.open("x", encoding="utf-8") as target:
                target.write(content + missing)
            written.append(path)
            click.echo(f"wrote {path.as_posix()}", err=True)
        except FileExistsError:
            click.echo(f"{path.as_posix()} is there already; it was not changed", err=True)
    if left := sorted({path.as_posix() for path in _drafted_of(filing.source, out)} - {path.as_posix() for path in named}):
        click.echo(
            f"drafted before from the same text, under other names: {', '.join(left)}; remove what is not wanted", err=True
        )
    if written:
        click.echo(_tell_next(reading, languages), err=True)


def _drafted_of(source: str, out: Path) -> Iterator[Path]:
    """Drafts of meetings and commitments that rest on a source alone, as they are drafted."""
    for kind in (Meeting.kind, Commitment.kind):
        for path in (out / kind).glob("*.yml"):
            with path.open(encoding="utf-8", errors="replace") as file:
                if file.read(len(_DRAFT)) == _DRAFT and f"\nsources: [{source}]\n" in file.read():
                    yield path


def _read_told(loaded: Loaded, day: str, title: str, topics: tuple[str, ...]) -> KnownFacts:
    """What the options say of the meeting. Raises click.UsageError."""
    date = read_date(read_day("--date", day, loaded.settings)) if day else None
    known, first = loaded.entries[Topic.kind], next(iter(loaded.settings.languages))
    found = []
    for named in topics:
        match = match_entry(known.values(), named, Topic.kind)
        if match.entry is None:
            raise click.UsageError(f"--topic: {tell_unmatched(match, named, Topic.kind, known, first)}")
        found.append(match.entry.id)
    return KnownFacts(date, " ".join(title.split()), tuple(dict.fromkeys(found)))


def _tell_next(reading: CommuniqueReading, languages: Iterable[str]) -> str:
    others = [language for language in languages if language != reading.document.words.language]
    translate = f"say each text in {' and '.join(others)} too, " if others else ""
    return f"next: fill in what `{called()} check` names, {translate}then `{called()} publish` with the meeting's id"
