"""`briefing new KIND`: a meeting with its sources and people from a few facts, or the skeleton of any entry."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import click

from briefing.authoring.changing.begun_meeting import begin_meeting, find_same_day
from briefing.authoring.changing.messages_skeleton import write_messages
from briefing.authoring.changing.skeleton import write_skeleton
from briefing.authoring.changing.whole_files import write_all
from briefing.authoring.explained.documented import describe
from briefing.cli.completing import complete_kind, ids_of, tags_of
from briefing.cli.new_meeting import Options, collect_facts, require_id
from briefing.cli.reporting.report import print_problems
from briefing.cli.workspace.editor_files import refresh_editor_files
from briefing.cli.workspace.project import BRIEFS, called, require_day, require_project
from briefing.cli.workspace.saving import open_reader, save
from briefing.cli.workspace.writing import begin_writing
from briefing.dates import read_date
from briefing.entries import KINDS, Meeting
from briefing.entries.base import Entry
from briefing.entries.loading.load import load_folder
from briefing.locale.meant import is_language
from briefing.locale.own_messages import OWN_FOLDER
from briefing.suggestion import nearest
from briefing.text import LANGUAGE, with_article

SINGULAR = {shape.singular: shape for shape in KINDS.values()}
WORDS = "words"
"""What stands for a kind where the interface is to be said in a further language."""
_OF_DRAFTS = "It is a draft: it hinders nothing and is published nowhere until it is finished: {} publish {}"
INTERRUPTED = 130
_KIND = "briefing.new_kind"
_TRANSLATED = re.compile(rf"--(title|city|summary)-({LANGUAGE})(?:=(.*))?", re.DOTALL)


class _New(click.Command):
    """Takes `--title-es TEXT` for any language; its help for a kind without options says what that kind needs."""

    def parse_args(self, context: click.Context, arguments: list[str]) -> list[str]:
        context.meta[_KIND] = next((word for word in arguments if not word.startswith("-")), "")
        spelt: list[str] = []
        for argument in arguments:
            match = _TRANSLATED.fullmatch(argument)
            if match is None:
                spelt.append(argument)
            else:
                spelt += ["--in", match[1], match[2], *([match[3]] if match[3] is not None else [])]
        return super().parse_args(context, spelt)

    def format_help(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        shape = {**KINDS, **SINGULAR}.get(context.meta[_KIND])
        if shape in (None, Meeting):
            super().format_help(context, formatter)
            return
        kind = shape.singular
        formatter.write_usage(context.command_path, f"{kind} ID")
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(
                f"Write the skeleton of {with_article(kind)} into briefs/{shape.kind}/ID.yml. {describe(shape)}"
            )
            formatter.write_paragraph()
            formatter.write_text("ID is the file's name without .yml; it becomes the address and never changes.")
            formatter.write_paragraph()
            formatter.write_text(f"Keys that must be there: {', '.join(_keys_due(shape))}. The skeleton explains them all.")


def _keys_due(shape: type[Entry]) -> list[str]:
    return [name for name, field in shape.model_fields.items() if field.is_required()]


@click.command(
    cls=_New,
    epilog="""\b
Examples:
  briefing new meeting
  briefing new meeting --title "Harbour talks" --title-es "Conversaciones portuarias" \\
    --date "28 February 2024" --format "Working group" --city Aldport --topic trade \\
    --url https://example.org/readout --person "Ana Varga; Minister of Trade; Ministry of Trade"
  briefing new person ana-varga
  briefing new words fr

Exit status: 0 written, 1 the check would refuse it (nothing is written), 2 wrong use, 130 interrupted.""",
)
@click.argument("kind", shell_complete=complete_kind)
@click.argument("entry_id", default="")
@click.option("--title", default="", help="Of a meeting, in the first language; --title-es TEXT in another.")
@click.option("--date", default="", help="The first day, as 2024-02-28 or in words.")
@click.option("--end-date", default="", help="The last day.")
@click.option("--format", default="", shell_complete=tags_of("formats"), help="The kind of meeting, by its tag or in words.")
@click.option("--city", default="", help="Where; --city-es TEXT in another language.")
@click.option("--country", default="", help="The country, by name or by its two letters.")
@click.option("--topic", "topics", multiple=True, shell_complete=ids_of("topics"), help="By id or name; once for each.")
@click.option("--url", "urls", multiple=True, help="The address of a source; once for each.")
@click.option("--document", "documents", multiple=True, help="The title of a source, in the order of --url.")
@click.option("--publisher", "publishers", multiple=True, help="Who publishes it, by any name, in the order of --url.")
@click.option("--person", "people", multiple=True, help="NAME, or NAME; ROLE; BODY. By any name; once for each.")
@click.option("--new-person", "new_people", multiple=True, help="The same, surely not in the register.")
@click.option("--summary", default="", help="What happened and what came of it; --summary-es TEXT in another language.")
@click.option("--in", "translations", nargs=3, multiple=True, hidden=True)
def new(kind: str, entry_id: str, **said: object) -> None:
    """Write the skeleton of a KIND (meeting, commitment, person, organization, framework, topic, source).

    ENTRY_ID is the file's name without .yml; it becomes the address and never changes. With `words` for a KIND it is a
    language such as fr, and the file holds the words of the interface to be translated.

    A meeting without ENTRY_ID, or with options, is written with its sources and the people that no register has, all as
    drafts, all or none; on a terminal what is not said is asked.
    """
    require_project()
    has_facts = any(said.values())
    shape = _find_shape(kind)
    if has_facts and shape is not Meeting:
        raise click.UsageError(f"options are for a meeting; write: briefing new {kind} {entry_id or 'ID'}")
    if shape is Meeting and (has_facts or not entry_id):
        _begin(Options(entry_id=entry_id, **said))  # type: ignore[arg-type]
        return
    if not entry_id:
        raise click.UsageError(f"say the id too, such as: briefing new {kind} {'fr' if shape is None else 'its-id'}")
    if shape is None:
        _write_words(_checked_language(entry_id))
        return
    require_id(entry_id)
    _require_day(shape, entry_id)
    contents = load_folder(BRIEFS)
    languages = tuple(contents.settings.languages) if contents.settings else ("en",)
    _write(
        BRIEFS / shape.kind / f"{entry_id}.yml",
        write_skeleton(shape, languages, contents.vocabulary),
        _OF_DRAFTS.format(called(), entry_id),
    )
    contents.unread[shape.kind].add(entry_id)
    refresh_editor_files(contents.loaded)


def _begin(options: Options) -> None:
    day = require_day(None, os.environ)
    reader = open_reader()
    contents = load_folder(BRIEFS, reader=reader)
    if contents.loaded is None:
        print_problems(contents.report.errors)
        raise click.UsageError("briefs/series.yml or briefs/vocabulary.yml cannot be read: briefing check says why")
    loaded = contents.loaded.with_drafts()
    try:
        facts = collect_facts(options, loaded)
    except (click.Abort, KeyboardInterrupt):
        click.echo("\nstopped; nothing was written", err=True)
        sys.exit(INTERRUPTED)
    require_id(facts.name_file())
    files = begin_meeting(facts, loaded, day)
    begin_writing()
    there = [path for path in files if Path(path).exists()]
    if there:
        raise click.UsageError(f"{there[0]} is there already; nothing was changed")
    if same := find_same_day(loaded, facts.date):
        click.echo(f"of that day there is already: {', '.join(same)}", err=True)
    left = save(files, reader)
    print_problems(left)
    count = f"{len(left)} {'thing is' if len(left) == 1 else 'things are'} left to fill in" if left else "read all of it"
    click.echo(f"{count}; then run: {called()} publish {facts.name_file()}; see it with: {called()} serve", err=True)


def _find_shape(kind: str) -> type[Entry] | None:
    """None where the words of the interface are meant."""
    if kind == WORDS:
        return None
    shape = SINGULAR.get(kind) or KINDS.get(kind)
    if shape is None:
        guess = nearest(kind, [*SINGULAR, WORDS])
        raise click.UsageError(
            f'there is no kind "{kind}"; one of {", ".join((*SINGULAR, WORDS))}'
            + (f'; did you mean "{guess}"?' if guess else "")
        )
    return shape


def _require_day(shape: type[Entry], entry_id: str) -> None:
    day = re.match(r"\d{4}-\d{2}-\d{2}(?=-)", entry_id)
    if shape is Meeting and not day:
        figures = re.match(r"(\d{4})-(\d{1,2})-(\d{1,2})-", entry_id)
        begun = "-".join(figure.zfill(2) for figure in figures.groups()) if figures else "2024-02-28"
        rest = entry_id[figures.end() :] if figures else entry_id
        raise click.UsageError(f"the id of a meeting begins with its day, such as {begun}-{rest}")
    try:
        read_date(day[0] if day else "2024")
    except ValueError as why:
        raise click.UsageError(str(why)) from None


def _checked_language(language: str) -> str:
    if not re.fullmatch(LANGUAGE, language) or not is_language(language):
        raise click.UsageError(f'"{language}" is no language: two letters, such as fr')
    return language


def _write_words(language: str) -> None:
    settings = load_folder(BRIEFS).settings
    is_known = settings is None or language in settings.languages
    told = "" if is_known else f"The series has no language {language} yet: name it under languages in {BRIEFS}/series.yml too"
    _write(BRIEFS / OWN_FOLDER / f"{language}.yml", write_messages(language), told)


def _write(path: Path, text: str, told: str = "") -> None:
    begin_writing()
    if os.path.lexists(path):
        raise click.UsageError(f"{path} is there already; nothing was changed")
    write_all(Path(), {path.as_posix(): text})
    click.echo(path.as_posix())
    if told:
        click.echo(told, err=True)
    click.echo(f"Fill it in, then run: {called()} check {path.as_posix()}", err=True)
