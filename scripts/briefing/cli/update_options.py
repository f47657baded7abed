"""What the options of `briefing update` mean, and which of them a problem is about. Knows no file system."""

from __future__ import annotations

import re
from dataclasses import replace

import click

from briefing.authoring.changing.begun_meeting import name_document
from briefing.authoring.changing.meeting_facts import SourceFacts
from briefing.authoring.finder import pick_entry
from briefing.entries import Settings, Source, Vocabulary
from briefing.entries.loading.load import FolderContents
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


def read_reasons(because: str, translations: tuple[tuple[str, str], ...], settings: Settings) -> dict[str, str]:
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
    searched: tuple[str, ...], translations: tuple[tuple[str, str], ...], queries: tuple[str, ...], settings: Settings
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
