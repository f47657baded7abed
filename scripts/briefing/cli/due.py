"""`briefing due`: what waits for an editor."""

from __future__ import annotations

import os

import click

from briefing.authoring.due_list import DueSection, list_due
from briefing.cli.reporting.report import escape_markdown
from briefing.cli.workspace.project import require_day, require_project
from briefing.cli.workspace.sound_series import require_series
from briefing.problem import visible
from briefing.series.standing.edition import Edition

NAMES = ("reviews", "overdue", "unread", "unseen", "accounts", "translations", "archives")
MOST = 10
"""So many of each are shown on a terminal, where nothing else was asked for."""


@click.command(
    epilog="""\b
Examples:
  briefing due
  briefing due --only reviews --all
  briefing due --markdown > build/due.md     the editors' page
  briefing due --as-of 2027-01-01            what will wait then

Exit status: 0 printed (also where something is due), 1 the entries have errors, 2 wrong use."""
)
@click.option("--only", type=click.Choice(NAMES), multiple=True, help="Only this; may be repeated.")
@click.option("--all", "shows_all", is_flag=True, help=f"Every one, not the first {MOST} of each.")
@click.option("--markdown", is_flag=True, help="All of it as a page.")
@click.option("--as-of", help="The day it holds for: 2026-11-01.")
def due(only: tuple[str, ...], shows_all: bool, markdown: bool, as_of: str | None) -> None:
    """List reviews due, what is overdue, what nobody looked into, single accounts, translations and archived copies missing."""
    require_project()
    day = require_day(as_of, os.environ)
    series, _ = require_series(prints_data=True)
    sections = [section for section in list_due(Edition(series, day)) if not only or section.name in only]
    if markdown:
        click.echo(f"# What waits for the editors, as of {day}\n")
    for section in sections:
        click.echo("\n".join(_page(section) if markdown else _lines(section, None if shows_all else MOST)))


def _lines(section: DueSection, most: int | None) -> list[str]:
    shown = [f"  {item.path}: {visible(item.title, 80)} ({visible(item.detail, 120)})" for item in section.items[:most]]
    left = len(section.items) - len(shown)
    more = [f"  … and {left} more: briefing due --only {section.name} --all"] if left else []
    return [f"{section.title}: {len(section.items)}", *shown, *more]


def _page(section: DueSection) -> list[str]:
    rows = [f"| `{item.path}` | {escape_markdown(item.title)} | {escape_markdown(item.detail)} |" for item in section.items]
    table = ["| file | entry | |", "| --- | --- | --- |", *rows, ""] if rows else ["Nothing.", ""]
    return [f"## {section.title}: {len(section.items)}", "", *table]
