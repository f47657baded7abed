"""`briefing init DIR`: a series of one's own that builds and passes the check at once."""

from __future__ import annotations

import csv
import os
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import click

from briefing.authoring.explained.editor_schema import SCHEMAS, write_schema
from briefing.authoring.explained.field_guide import write_guide
from briefing.authoring.new_series.outline import SeriesOutline, name_ids
from briefing.authoring.new_series.own_requirement import find_requirement, is_of_this_machine
from briefing.authoring.new_series.placing import InTheWayError, place_files
from briefing.authoring.new_series.series_files import list_party_kinds, write_series
from briefing.cli.reporting.refusal import tell_refusal
from briefing.cli.reporting.report import print_problems, summarize
from briefing.cli.workspace.editor_files import refresh_editor_files
from briefing.cli.workspace.project import BRIEFS, require_day
from briefing.entries import Vocabulary
from briefing.entries.loading.load import load_folder
from briefing.locale.locale import is_locale
from briefing.series.opening import open_series
from briefing.site_address import public_url
from briefing.suggestion import nearest
from briefing.text import counted, fold

STATE = "state"


@dataclass(frozen=True)
class Given:
    """What the command line says; empty where it says nothing."""

    title: str
    publisher: str
    languages: tuple[str, ...]
    parties: tuple[str, ...]
    party_kind: str
    topics: tuple[str, ...]
    url: str
    requirement: str


@click.command(
    epilog="""\b
Examples:
  briefing init harbour-briefs
  briefing init harbour-briefs --title "Harbour briefs" --party Aldport --party Millford \\
      --party-kind subnational --topic Ferries --topic Water --language en

Exit status: 0 written, 1 stopped, 2 wrong use, or something is in the way, 130 interrupted."""
)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--title", default="", help="The title of the series.")
@click.option("--publisher", default="", help="Who is answerable for it; the title's words where nothing is said.")
@click.option("--language", "languages", multiple=True, help="A language such as en; the first stands at the top address.")
@click.option("--party", "parties", multiple=True, help="The name of a party; once for each.")
@click.option("--party-kind", default=STATE, show_default=True, help="What the parties are: subnational for towns.")
@click.option("--topic", "topics", multiple=True, help="The name of a topic; once for each.")
@click.option("--url", default="", help="Where the site will stand: https://example.org/briefs/")
@click.option("--requirement", default="", help="What pip installs the generator by; what it was installed from here.")
@click.option("--missing", is_flag=True, help="Write only what is not there yet, also to go on with a run that was stopped.")
def init(folder: Path, missing: bool, **given: object) -> None:
    """Write a new series into DIR: entries, pages, CI, editor settings. Never over a file that is there.

    What is not said by options is asked on a terminal.
    """
    answers = _find_answers(folder, Given(**given))  # type: ignore[arg-type]
    try:
        written = place_files(folder, write_series(answers), only_missing=missing)
        vocabulary = load_folder(folder / BRIEFS).vocabulary
        if vocabulary:
            written += place_files(folder, _write_generated(vocabulary, answers.languages), only_missing=True)
    except InTheWayError as error:
        raise click.UsageError(
            f"in the way, so that nothing was written: {error}. Move it or choose another folder; with --missing only what "
            "is not there yet is written, also where an earlier run was stopped"
        ) from None
    except OSError as error:
        click.echo(f"stopped: {tell_refusal(error)}; `briefing init {folder} --missing` goes on", err=True)
        sys.exit(1)
    except KeyboardInterrupt:
        click.echo(f"stopped; `briefing init {folder} --missing` goes on", err=True)
        sys.exit(130)
    for path in written:
        click.echo((folder / path).as_posix())
    opened = open_series(folder / BRIEFS)
    refresh_editor_files(opened.loaded, folder)
    report = opened.report
    print_problems([*report.errors, *report.warnings])
    there = "" if folder == Path() else f"cd {folder}, "
    click.echo(f"{counted(len(written), 'file')}; {summarize(report)}. Next: {there}read README.md, briefing build", err=True)
    if len(answers.languages) > 1 and answers.topics:
        click.echo(
            f"the names of parties and topics stand in {' and '.join(answers.languages)} as they were given: translate them in "
            "briefs/organizations/ and briefs/topics/",
            err=True,
        )
    if is_of_this_machine(answers.requirement):
        click.echo(
            f'requirements.txt says "{answers.requirement}", which no other machine has: before you push, write there an '
            "address that pip can fetch briefing from (or begin with --requirement)",
            err=True,
        )
    sys.exit(1 if report.errors else 0)


def _write_generated(vocabulary: Vocabulary, languages: tuple[str, ...]) -> dict[str, str]:
    """What is written from the classes and the closed lists."""
    schemas = {
        (BRIEFS / "schema" / f"{name}.json").as_posix(): write_schema(kind, vocabulary, languages)
        for name, kind in SCHEMAS.items()
    }
    return {(BRIEFS / "GUIDE.md").as_posix(): write_guide(vocabulary, languages), **schemas}


def _find_answers(folder: Path, given: Given) -> SeriesOutline:
    """From the options, from the settings that the folder has already, from the terminal."""
    settings = load_folder(folder / BRIEFS).settings if (folder / BRIEFS / "series.yml").is_file() else None
    day, requirement = require_day(None, os.environ), given.requirement or find_requirement()
    if settings:
        languages = tuple(settings.languages)
        parties = {party: party for party in settings.parties}
        title, publisher = (text.say(languages[0]).words for text in (settings.title, settings.publisher))
        return SeriesOutline(title, publisher, languages, parties, given.party_kind, {}, settings.url or "", requirement, day)
    languages = given.languages or _ask_several("Languages, two letters each", "en")
    title = given.title or _ask("Title of the series", "--title")
    parties = name_ids(given.parties or _ask_several("Parties, by name", "", "--party"), "party")
    topics = given.topics or _ask_several("Topics, by name", "", "--topic")
    named = name_ids(topics, "topic", ("about", "method", *languages))
    url = given.url or (click.prompt("Address of the site, if it is known", default="") if sys.stdin.isatty() else "")
    _refuse(languages, url)
    _refuse_twice("party", parties.values())
    _refuse_twice("topic", topics)
    if given.party_kind not in (kinds := list_party_kinds()):
        guess = nearest(given.party_kind, kinds)
        told = f'did you mean "{guess}"?' if guess else f"one of {', '.join(kinds)}"
        raise click.UsageError(f'--party-kind: "{given.party_kind}" is no kind of body; {told}')
    return SeriesOutline(title, given.publisher or title, languages, parties, given.party_kind, named, url, requirement, day)


def _ask(question: str, option: str) -> str:
    if not sys.stdin.isatty():
        raise click.UsageError(f"{option} is missing, and there is no terminal to ask on")
    answer: str = click.prompt(question)
    return answer


def _ask_several(question: str, default: str, option: str = "") -> tuple[str, ...]:
    """Several answers, with commas between; the default where there is no terminal and no option is needed."""
    if not sys.stdin.isatty():
        if option:
            raise click.UsageError(f"{option} is missing, and there is no terminal to ask on")
        return (default,)
    answer = click.prompt(f"{question}, with commas between; one that holds a comma in quotes", default=default or None)
    parts = next(csv.reader([answer], skipinitialspace=True), [])
    return tuple(part.strip() for part in parts if part.strip())


def _refuse_twice(called: str, names: Iterable[str]) -> None:
    folded = Counter(map(fold, names))
    if twice := next((name for name, times in folded.items() if times > 1), None):
        raise click.UsageError(f'the {called} "{twice}" is named twice')


def _refuse(languages: tuple[str, ...], url: str) -> None:
    for language in languages:
        if len(language) != 2 or not is_locale(language):
            raise click.UsageError(f'"{language}" is no language: two letters, such as en')
    if len(set(languages)) < len(languages):
        raise click.UsageError("a language is named twice")
    try:
        public_url(url, {})
    except ValueError as error:
        raise click.UsageError(str(error)) from None
