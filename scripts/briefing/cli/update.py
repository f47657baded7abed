"""`briefing update COMMITMENT`: one more entry in a history, held against the check before it is written."""

from __future__ import annotations

import os
import re

import click

from briefing.asof import find_as_of
from briefing.authoring.finder import pick_entry
from briefing.authoring.history_update import add_history_entry
from briefing.cli.completing import ids_of
from briefing.cli.project import require_project
from briefing.cli.report import print_problems
from briefing.cli.saving import read_entries, save
from briefing.entries import Commitment, Source
from briefing.entries.load import FolderContents

_BECAUSE = re.compile(r"--because-([a-z]{2})(=.*)?", re.DOTALL)


class _Update(click.Command):
    """Takes `--because-es TEXT` for any language."""

    def parse_args(self, context: click.Context, arguments: list[str]) -> list[str]:
        spelt: list[str] = []
        for argument in arguments:
            match = _BECAUSE.fullmatch(argument)
            spelt += ["--because-in", match[1], *([match[2][1:]] if match[2] else [])] if match else [argument]
        return super().parse_args(context, spelt)


@click.command(
    cls=_Update,
    epilog="""\b
Examples:
  briefing update 2024-02-01-keep-fees-low --status fulfilled --date 2024-05-02 \\
    --source aldport-gazette --shows result \\
    --because "Both published lower fees." --because-es "Ambos publicaron tarifas menores."
  briefing update 2024-02-01-keep-fees-low --status not-started --date 2024-05-02 \\
    --searched "The gazette of 2024" --query "harbour fees" \\
    --because "Nothing was published." --because-es "No se publicó nada."

Exit status: 0 written, 1 the check would refuse it (nothing is written), 2 wrong use.""",
)
@click.argument("commitment", shell_complete=ids_of("commitments"))
@click.option("--status", required=True, help="Where it stands now: a tag of the statuses in briefs/vocabulary.yml.")
@click.option("--date", "on", required=True, help="The day of the event or finding: 2024-05-02.")
@click.option("--because", required=True, help="Why this status, in the first language; --because-es TEXT in another.")
@click.option("--because-in", "translations", nargs=2, multiple=True, hidden=True)
@click.option("--source", "sources", multiple=True, help="What shows it: id or address of a source; may be repeated.")
@click.option("--shows", multiple=True, help="How much it shows, one for all sources or one each: a tag of `evidence`.")
@click.option("--searched", multiple=True, help="Where was looked; may be repeated.")
@click.option("--query", "queries", multiple=True, help="With which words; may be repeated.")
@click.option("--reviewed", help="When you looked; today (UTC) where nothing is said.")
@click.option("--next-review", help="When somebody should look again; one that is past goes.")
def update(
    commitment: str,
    status: str,
    on: str,
    because: str,
    translations: tuple[tuple[str, str], ...],
    sources: tuple[str, ...],
    shows: tuple[str, ...],
    searched: tuple[str, ...],
    queries: tuple[str, ...],
    reviewed: str | None,
    next_review: str | None,
) -> None:
    """Append to the history of a COMMITMENT (its id). What stands there already is never changed."""
    require_project()
    contents = read_entries()
    try:
        found = pick_entry(contents.all_files(), commitment, Commitment.kind)
    except LookupError as error:
        raise click.UsageError(str(error)) from None
    if not isinstance(found, Commitment) or contents.settings is None:
        raise click.UsageError(f'"{commitment}" is no commitment')
    if sources and len(shows) not in (1, len(sources)):
        tags = contents.vocabulary.tags("evidence") if contents.vocabulary else ()
        raise click.UsageError(f"say with --shows what the sources show, once or for each: one of {', '.join(tags)}")
    said: dict[str, object] = {
        "date": on,
        "status": status,
        "rationale": {next(iter(contents.settings.languages)): because, **dict(translations)},
    }
    if sources:
        grades = shows if len(shows) == len(sources) else shows * len(sources)
        ids = [_source_id(contents, source) for source in sources]
        said["evidence"] = [{"source": source, "shows": grade} for source, grade in zip(ids, grades, strict=True)]
    looked = reviewed or find_as_of(None, os.environ).isoformat()
    if searched or queries:
        said["search_log"] = {"date": looked, "places": list(searched), "queries": list(queries)}
    print_problems(save({found.path: add_history_entry(found, said, looked, next_review)}))


def _source_id(contents: FolderContents, named: str) -> str:
    """The id of a source that is told by its id or by its address."""
    sources = [source for source in contents.entries[Source.kind].values() if isinstance(source, Source)]
    address = named.rstrip("/")
    return next((source.id for source in sources if source.url.rstrip("/") == address), named.removesuffix(".yml"))
