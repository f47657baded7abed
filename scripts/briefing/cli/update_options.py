"""What the options of `briefing update` mean, and which of them a problem is about. Knows no file system."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

import click

from briefing.authoring.changing.begun_meeting import name_document
from briefing.authoring.changing.meeting_facts import SourceFacts
from briefing.authoring.finder import pick_entry
from briefing.cli.workspace.said_day import read_day
from briefing.dates import read_date
from briefing.entries import Settings, Source, Vocabulary
from briefing.entries.loading.load import FolderContents, Loaded
from briefing.entries.loading.unfinished import EntryFile
from briefing.entries.texts import is_placeholder
from briefing.problem import Problem
from briefing.series.checks.configured.terms import find_term, tags_by_label
from briefing.series.documents.document_address import address_key
from briefing.text import fold

OPTIONS = {
    "date": "--date",
    "status": "--status",
    "rationale": "--because",
    "evidence": "--source",
    "shows": "--shows",
    "search_log": "--searched",
    "places": "--searched",
    "queries": "--query",
    "reviewed": "--reviewed",
    "next_review": "--next-review",
}
"""Key of the file → the option that it is written from."""
_MENDS = {
    "--date": "a history is added to at its end: give the day of what is new; what was wrong stands under corrects, by hand",
    "--status": "say what shows it with --source and --shows, or where you looked with --searched and --query",
    "--next-review": "give a day after that on which you looked",
}
"""Option → how to mend it on the command line, where the file's way would be another."""
_KEY = re.compile(r" *(?:- )?([a-z_]+):")
_PATH = re.compile(r"^(?:history \d+, [\w ,]+|reviewed|next_review): ")


class UpdateOptions(NamedTuple):
    """As they were typed; of those that may be repeated each in its order."""

    on: str
    status: str
    because: str
    translations: Sequence[tuple[str, str]]
    """Why, with its language before it."""
    sources: Sequence[str]
    shows: Sequence[str]
    searched: Sequence[str]
    places: Sequence[tuple[str, str]]
    """Where was looked, likewise."""
    queries: Sequence[str]
    reviewed: str | None
    next_review: str | None


def read_history_entry(
    said: UpdateOptions, contents: FolderContents, loaded: Loaded, today: date
) -> tuple[dict[str, object], str, str | None]:
    """The entry by its keys, the day on which somebody looked, and the one to look again. Raises click.UsageError."""
    settings, vocabulary = loaded.settings, loaded.vocabulary
    if said.sources and len(said.shows) not in (1, len(said.sources)):
        tags = ", ".join(vocabulary.tags("evidence"))
        raise click.UsageError(f"say with --shows what the sources show, once or for each: one of {tags}")
    entry: dict[str, object] = {
        "date": read_day("--date", said.on, settings, today),
        "status": read_tag("--status", said.status, vocabulary, "statuses"),
        "rationale": read_reasons(said.because, said.translations, settings),
    }
    if said.sources:
        entry["evidence"] = _read_evidence(said, contents, vocabulary)
    looked = today.isoformat() if said.reviewed is None else read_day("--reviewed", said.reviewed, settings, today)
    if read_date(looked).is_before(read_date(str(entry["date"]))):
        raise click.UsageError(f"--reviewed: {looked} is before --date {entry['date']}: nobody saw it before it happened")
    if said.searched or said.places or said.queries:
        entry["search_log"] = {"date": looked, **read_search(said.searched, said.places, said.queries, settings)}
    again = None if said.next_review is None else read_day("--next-review", said.next_review, settings)
    return entry, looked, again


def _read_evidence(said: UpdateOptions, contents: FolderContents, vocabulary: Vocabulary) -> list[dict[str, str]]:
    """What each source shows; where one tag was said it is that of all."""
    grades = [read_tag("--shows", grade, vocabulary, "evidence") for grade in said.shows]
    grades = grades if len(grades) == len(said.sources) else grades * len(said.sources)
    ids = [read_source(source, contents) for source in said.sources]
    if twice := next((source for source in ids if ids.count(source) > 1), None):
        raise click.UsageError(f'--source: "{twice}" is given twice')
    return [{"source": source, "shows": grade} for source, grade in zip(ids, grades, strict=True)]


def read_tag(option: str, said: str, vocabulary: Vocabulary, list_name: str) -> str:
    """A tag of a closed list, by itself or by its label in any language. Raises click.UsageError, with the nearest."""
    labels, tags = tags_by_label(vocabulary, list_name), vocabulary.tags(list_name)
    if said in tags or fold(said) in labels:
        return said if said in tags else labels[fold(said)]
    guess = find_term(vocabulary, list_name, said)
    meant = f'; did you mean "{guess}"?' if guess else ""
    raise click.UsageError(f'{option}: "{said}" is none of {", ".join(tags)}{meant}')


def read_source(named: str, contents: FolderContents) -> str:
    """The id of a source that is told by its id or by its address. Raises click.UsageError, with what to do."""
    sources = [source for source in contents.entries[Source.kind].values() if isinstance(source, Source)]
    if "://" in named:
        if found := next((source.id for source in sources if address_key(source.url) == address_key(named)), None):
            return found
        if not address_key(named).strip("/"):
            raise click.UsageError(f'--source: "{named}" is no address')
        new = name_document(SourceFacts(named))
        raise click.UsageError(f"--source: no source has the address {named}; write it first: briefing new source {new}")
    try:
        files: list[EntryFile] = list(contents.with_drafts())
        return pick_entry(files, named, Source.kind).id
    except LookupError as error:
        raise click.UsageError(f"--source: {error}") from None


def name_option(problem: Problem, text: str, first_line: int) -> str | None:
    """The problem by the option it is about, where it stands in what was added: at or below a line of the new text."""
    if problem.place.line < first_line:
        return None
    above = [key[1] for line in text.split("\n")[: problem.place.line] if (key := _KEY.match(line)) and key[1] in OPTIONS]
    if not above:
        return None
    option = OPTIONS[above[-1]]
    if option in _MENDS and problem.code in ("chronology", "status"):
        problem = replace(problem, expected="", mend=_MENDS[option])
    return f"{option}: {_PATH.sub('', problem.message)}"


def require_words(option: str, said: str) -> str:
    """What was said with an option, where it says something. Raises click.UsageError."""
    if not said.strip():
        raise click.UsageError(f"{option}: nothing is said")
    if is_placeholder(said):
        raise click.UsageError(f'{option}: "{said}" would be printed as it is')
    return said


def read_reasons(because: str, translations: Sequence[tuple[str, str]], settings: Settings) -> dict[str, str]:
    """Why, by language. Raises click.UsageError for one that the series has not, for none, and for two in one language."""
    first, *others = settings.languages
    found = {first: require_words("--because", because)}
    for language, text in translations:
        option = f"--because-{language}"
        if language not in settings.languages:
            ways = ", ".join(["--because", *(f"--because-{other}" for other in others)])
            raise click.UsageError(f'{option}: the series has no language "{language}"; there is {ways}')
        if language in found:
            raise click.UsageError(f"{option}: the reason in this language is given already")
        found[language] = require_words(option, text)
    return found


def read_search(
    searched: Sequence[str], translations: Sequence[tuple[str, str]], queries: Sequence[str], settings: Settings
) -> dict[str, object]:
    """Where was looked, by language, and with which words.

    Raises click.UsageError where one of both is lacking, and where a language says more or fewer places than the first.
    """
    for option, other, said, lacks in (
        ("--searched", "--query", searched, queries),
        ("--query", "--searched", queries, searched),
    ):
        if said and not lacks:
            raise click.UsageError(f"{option} needs {other} too: where was looked, and with which words")
        for words in said:
            require_words(option, words)
    first, *others = settings.languages
    places = [{first: said} for said in searched]
    for language in dict.fromkeys(language for language, _ in translations):
        option = f"--searched-{language}"
        if language not in others:
            ways = ", ".join(["--searched", *(f"--searched-{other}" for other in others)])
            raise click.UsageError(f'{option}: the series has no further language "{language}"; there is {ways}')
        named = [require_words(option, words) for tag, words in translations if tag == language]
        if len(named) != len(searched):
            times = f"{option} stands {len(named)} times and --searched {len(searched)}"
            raise click.UsageError(f"{times}: each place is said in every language, in the same order")
        for place, words in zip(places, named, strict=True):
            place[language] = words
    return {"places": places, "queries": list(queries)}
