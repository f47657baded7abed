"""`briefing draft FILE…|-`: draft entries from a communiqué, and a report of what was found and what was not."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

import click

from briefing.authoring.changing.renaming import ask_name
from briefing.authoring.changing.skeleton import write_missing
from briefing.authoring.changing.whole_files import write_all
from briefing.authoring.matching import match_entry, tell_unmatched
from briefing.cli.completing import ids_of
from briefing.cli.drafted.cited_sources import cite_sources
from briefing.cli.drafted.drafted_before import list_drafted, tell_renaming
from briefing.cli.drafted.fingerprints import Fingerprint, fingerprint
from briefing.cli.drafted.next_steps import tell_next_steps
from briefing.cli.drafted.other_texts import tell_other_texts
from briefing.cli.drafted.source_names import name_draft
from briefing.cli.drafted.untouched import gives_way, list_giving_way, note_written
from briefing.cli.reporting.report import print_problems
from briefing.cli.update_options import read_day
from briefing.cli.workspace.project import BRIEFS, as_given, called, require_project
from briefing.cli.workspace.writing import begin_writing, refuse_stale
from briefing.dates import read_date
from briefing.drafting.draft_report import write_report
from briefing.drafting.later_meetings import find_later_meetings
from briefing.drafting.mentions import find_mentions
from briefing.drafting.parsing.document import Document, read_document
from briefing.drafting.parsing.language_words import is_written_in, list_languages
from briefing.drafting.parsing.raw_text import read_raw
from briefing.drafting.reading import CommuniqueReading, KnownFacts, Reader
from briefing.drafting.twins import find_twins
from briefing.drafting.written.entry_files import write_entries
from briefing.drafting.written.filing import Filing, name_files
from briefing.drafting.written.people_files import know_given_names
from briefing.entries import KINDS, Commitment, Meeting, Person, Source, Topic
from briefing.entries.loading.load import Loaded, load_folder
from briefing.garbage import made_for_good
from briefing.series.reader import make_reader
from briefing.series.series import build_series
from briefing.site.cache.store import Store
from briefing.site.drafted_texts import keep_text
from briefing.site.known_values import take_over_values
from briefing.site.last_verdict import CACHE
from briefing.text import LANGUAGE

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
    if len(urls) > len(files) or len(spoken) > len(files):
        raise click.UsageError("--url and --language stand once for each file, in the order of the files")
    documents = [_read_file(file, language) for file, language in zip(files, _fill(spoken, files), strict=True)]
    names = [document.words.language for document in documents]
    if twice := [language for language in set(names) if names.count(language) > 1]:
        raise click.UsageError(f"two texts are in {twice[0]}: give one text for each language")
    addresses = [url or document.address for document, url in zip(documents, _fill(urls, files), strict=True)]
    if not report_only:
        begin_writing()
    reader = make_reader()
    take_over_values(reader, Store(CACHE))
    with made_for_good():
        contents = load_folder(BRIEFS, reader=reader, without=set() if any(addresses) else {Source.kind})
    if contents.loaded is None or contents.report.has_errors():
        print_problems(contents.report.errors)
        sys.exit(1)
    known = _read_told(contents.loaded, names[0], **told)
    series = build_series(contents.loaded)
    reading, *others = _read_texts(Reader(series), documents, known)
    filing = cite_sources(name_files(reading, others, known.titles), reading, addresses, contents.loaded, out)
    cited = {source for source in filing.texts(reading) if source in contents.loaded.entries[Source.kind]}
    prints = [fingerprint(document.text, address) for document, address in zip(documents, addresses, strict=True)]
    languages = tuple(contents.loaded.settings.languages)
    drafts = contents.drafts[Meeting.kind]
    twins = find_twins((reading, *others), contents.with_drafts(), drafts)
    filing = replace(
        filing,
        twins=tuple(twin.id for twin in twins if twin.id != filing.meeting),
        mentions=find_mentions(series, reading, {one.id for one in filing.copies.values()} | cited),
        later=find_later_meetings(series, reading),
        languages=languages,
        given_names=know_given_names(contents.loaded.entries[Person.kind].values()),
    )
    before = {path.stem for path in list_drafted(prints, out) if path.parent.name == Meeting.kind}
    giving_way = list_giving_way(contents.with_drafts(), before, prints) if out == BRIEFS else []
    filing = replace(
        filing, twins=tuple(twin for twin in filing.twins if f"{BRIEFS}/{Meeting.kind}/{twin}.yml" not in giving_way)
    )
    for line in write_report(reading, filing):
        click.echo(line)
    shown = [getattr(file, "name", "-") for file in files]
    drafted = [twin for twin in twins if twin.id in drafts]
    refused = [] if known.titles else [*tell_other_texts(drafted, contents, (reading, *others), shown, addresses)]
    for line in refused:
        click.echo(line, err=True)
    if report_only:
        return
    if refused:
        sys.exit(1)
    if paths := _write(reading, filing, contents.loaded, out, giving_way, prints):
        written = [reader.read(path, path.as_posix(), path.stem, KINDS[path.parent.name]) for path in paths]
        for line in tell_next_steps(reading, filing, written):
            click.echo(line, err=True)


def _fill(given: Sequence[str], files: Sequence[BinaryIO]) -> list[str]:
    """One for each file, empty where none was given."""
    return [*given, *[""] * (len(files) - len(given))]


def _read_file(file: BinaryIO, language: str) -> Document:
    """A text in a language that is known. Raises click.UsageError."""
    raw = file.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise click.UsageError(f"the file has more than {LARGEST:,} bytes")
    try:
        text = read_raw(raw)
    except ValueError as why:
        raise click.UsageError(str(why)) from None
    document = read_document(text, language)
    if not language and not is_written_in(document.text, document.words):
        known = ", ".join(list_languages())
        raise click.UsageError(f"the text is in no language that drafts are read in ({known}); where it is, say --language")
    return document


def _read_texts(reader: Reader, documents: Sequence[Document], told: KnownFacts) -> list[CommuniqueReading]:
    """Each text; one without a day takes that of the others. Raises click.UsageError where they tell of different days."""
    texts = [reader.read(document, told) for document in documents]
    days = {text.day.date: text.language for text in texts if text.day.date}
    if len(days) > 1:
        named = ", ".join(f"{language} {day}" for day, language in days.items())
        raise click.UsageError(f"the texts tell of different days ({named}): where it is one meeting, say --date")
    for day, language in days.items():
        known = replace(told, date=day, why=f"the text in {language} tells it")
        texts = [text if text.day.date else reader.read(text.document, known) for text in texts]
    return texts


def _write(
    reading: CommuniqueReading,
    filing: Filing,
    loaded: Loaded,
    out: Path,
    giving_way: Sequence[str],
    prints: Sequence[Fingerprint],
) -> list[Path]:
    """Gives what was written."""
    sources = (filing.source, *(other.source for other in filing.others))
    own = {(out / Source.kind / f"{source}.yml").as_posix(): [one] for source, one in zip(sources, prints, strict=True)}
    files, kept = {}, []
    for kind, name, content in write_entries(reading, filing):
        entry_id = name_draft(kind, name, sources, out) if kind == Commitment.kind else name
        content = ask_name(content, entry_id, called()) if kind == Commitment.kind else content
        missing = write_missing(KINDS[kind], filing.languages, loaded.vocabulary, content)
        path = out / kind / f"{entry_id}.yml"
        is_ours = path.as_posix() in giving_way or (kind not in (Meeting.kind, Commitment.kind) and gives_way(path, prints))
        if path.as_posix() in files or (os.path.lexists(path) and not is_ours):
            kept.append(path)
        else:
            files[path.as_posix()] = content + missing
    gone = [path for path in giving_way if path not in {**files, **own} and path not in map(Path.as_posix, kept)]
    refuse_stale({*files, *gone})
    write_all(Path(), {**files, **dict.fromkeys(gone)})
    for source, text in zip(sources, (reading, *(other.reading for other in filing.others)), strict=True):
        keep_text(source, text.document.text)
    note_written(files, {path: own.get(path, prints) for path in files})
    for path in kept:
        click.echo(f"{path.as_posix()} is there already; it was not changed", err=True)
    for written in files:
        click.echo(f"wrote {written}", err=True)
    for given_way in gone:
        click.echo(f"removed {given_way}: drafted before from the same text, and untouched since", err=True)
    if left := sorted({path.as_posix() for path in list_drafted(prints, out)} - {*files, *(path.as_posix() for path in kept)}):
        click.echo(
            f"drafted before from the same text, under other names: {', '.join(left)}; remove what is not wanted", err=True
        )
    for line in tell_renaming(kept, out / Meeting.kind / f"{filing.meeting}.yml"):
        click.echo(line, err=True)
    return [*map(Path, files)]


def _read_told(loaded: Loaded, language: str, day: str, titles: tuple[str, ...], topics: tuple[str, ...]) -> KnownFacts:
    """What the options say of the meeting; `language` is that of the first text. Raises click.UsageError."""
    date = read_date(read_day("--date", day, loaded.settings)) if day else None
    known, first = loaded.entries[Topic.kind], next(iter(loaded.settings.languages))
    found = []
    for named in topics:
        match = match_entry(known.values(), named, Topic.kind)
        if match.entry is None:
            raise click.UsageError(f"--topic: {tell_unmatched(match, named, Topic.kind, known, first)}")
        found.append(match.entry.id)
    return KnownFacts(date, dict(_read_titles(titles, language, loaded.settings.languages)), tuple(dict.fromkeys(found)))


def _read_titles(titles: Iterable[str], first: str, languages: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each with its language, which stands before it where it is not that of the first text. Raises click.UsageError."""
    seen: set[str] = set()
    for given in titles:
        before, sign, behind = given.partition("=")
        language, text = (before, behind) if sign and re.fullmatch(LANGUAGE, before) else (first, given)
        if language not in (first, *languages):
            raise click.UsageError(f"--title: the series has no language {language}: one of {', '.join(languages)}")
        if language in seen:
            raise click.UsageError(f"--title: two are in {language}; say the language of the other: --title xx=…")
        seen.add(language)
        if title := " ".join(text.split()):
            yield language, title
