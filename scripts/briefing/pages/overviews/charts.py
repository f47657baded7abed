"""The page of charts: each a drawing, with the same numbers as a table and as CSV."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from briefing.charts import Bar, Column, Stack, draw_bars, draw_columns, draw_grid, draw_stacks
from briefing.pages.shared.context import Desk
from briefing.pages.shared.summaries import share_statuses
from briefing.series.statistics import days_to_follow_up, due_months, on_topic, per_year, tally
from briefing.sitefile import SiteFile
from briefing.urls import FIGURES, figure_file


@dataclass(frozen=True)
class Figure:
    """A drawing, and the numbers it is made of."""

    name: str
    title: str
    note: str
    drawing: Markup
    headings: list[str]
    rows: list[list[str]]
    file: str
    legend: tuple[str, ...] = ()
    """The statuses that the colours stand for."""


def render_figures(desk: Desk) -> SiteFile:
    """The page of charts."""
    return desk.page(
        "overviews/charts",
        FIGURES,
        title=desk.words["figures"],
        description=desk.words["intro_figures"],
        figures=list(_draw_all(desk)),
    )


def _draw_all(desk: Desk) -> Iterator[Figure]:
    if desk.series.commitments:
        yield _status_by_topic(desk)
        yield _per_year(desk)
        yield _follow_up(desk)
    if due_months(desk.series):
        yield _due(desk)


def _figure(
    desk: Desk, name: str, drawing: str, headings: list[str], rows: list[list[str]], legend: tuple[str, ...] = ()
) -> Figure:
    words = desk.words
    return Figure(
        name, words[f"figure_{name}"], words[f"figure_{name}_note"], Markup(drawing), headings, rows, figure_file(name), legend
    )


def _frame(desk: Desk, name: str) -> tuple[str, str, str]:
    return f"figure-{name}", desk.words[f"figure_{name}"], desk.words[f"figure_{name}_note"]


def _status_by_topic(desk: Desk) -> Figure:
    tags, series = desk.series.vocabulary.tags("statuses"), desk.series
    found = [(desk.name(topic), tally(series, on_topic(series, topic), desk.as_of).by_status) for topic in series.topics]
    stacks = [Stack(name, share_statuses(desk, counted)) for name, counted in found if counted]
    headings = [desk.words["topic"], *(desk.label("statuses", tag) for tag in tags)]
    rows = [[name, *(str(counted.get(tag, 0)) for tag in tags)] for name, counted in found]
    legend = tuple(tag for tag in tags if any(tag in counted for _, counted in found))
    return _figure(desk, "status_by_topic", draw_stacks(*_frame(desk, "status_by_topic"), stacks), headings, rows, legend)


def _per_year(desk: Desk) -> Figure:
    found = per_year(desk.series)
    columns = [Column(str(year), *counts) for year, counts in found.items()]
    rows = [[str(year), str(meetings), str(commitments)] for year, (meetings, commitments) in found.items()]
    headings = [desk.words["year"], desk.words["meetings"], desk.words["commitments"]]
    return _figure(desk, "per_year", draw_columns(*_frame(desk, "per_year"), columns), headings, rows)


def _follow_up(desk: Desk) -> Figure:
    found = days_to_follow_up(desk.series, desk.as_of)
    labels = {step: desk.words[f"within_{step}"] for step in found}
    bars = [Bar(labels[step], count, "plain" if step != "never" else "muted") for step, count in found.items()]
    rows = [[labels[step], str(count)] for step, count in found.items()]
    return _figure(
        desk,
        "follow_up",
        draw_bars(*_frame(desk, "follow_up"), bars),
        [desk.words["first_evidence"], desk.words["commitments"]],
        rows,
    )


def _due(desk: Desk) -> Figure:
    found = due_months(desk.series)
    drawing = draw_grid(*_frame(desk, "due"), found, desk.month_names())
    rows = [[desk.spell_month(year, month), str(count)] for (year, month), count in found.items()]
    return _figure(desk, "due", drawing, [desk.words["month"], desk.words["commitments"]], rows)
