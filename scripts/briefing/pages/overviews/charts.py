"""The page of charts: each a drawing, with the same numbers as a table and as CSV."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from briefing.charts import COLUMNS, Bar, Stack, YearColumns, draw_bars, draw_columns, draw_grid, draw_stacks
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.summaries import share_statuses
from briefing.series.statistics import due_months, per_year
from briefing.sitefile import SiteFile
from briefing.urls import FIGURES, figure_file


@dataclass(frozen=True)
class DrawnChart:
    """A drawing, and the numbers it is made of."""

    name: str
    title: str
    note: str
    drawing: Markup
    headings: list[str]
    rows: list[list[str]]
    file: str
    legend: tuple[Markup, ...] = ()
    """What the colours stand for."""


def render_charts(context: PageContext) -> SiteFile:
    """The page of charts."""
    return context.page(
        "overviews/charts",
        FIGURES,
        title=context.locale["figures"],
        description=context.locale["intro_figures"],
        figures=list(_draw_all(context)),
    )


def _draw_all(context: PageContext) -> Iterator[DrawnChart]:
    if context.series.commitments:
        yield _status_by_topic(context)
        yield _per_year(context)
        yield _follow_up(context)
    if due_months(context.series):
        yield _due(context)


def _figure(
    context: PageContext, name: str, drawing: str, headings: list[str], rows: list[list[str]], legend: tuple[Markup, ...] = ()
) -> DrawnChart:
    locale = context.locale
    title, note = locale[f"figure_{name}"], locale[f"figure_{name}_note"]
    return DrawnChart(name, title, note, Markup(drawing), headings, rows, figure_file(name), legend)


def _frame(context: PageContext, name: str) -> tuple[str, str, str]:
    return f"figure-{name}", context.locale[f"figure_{name}"], context.locale[f"figure_{name}_note"]


def _status_by_topic(context: PageContext) -> DrawnChart:
    tags, series, number = context.series.vocabulary.tags("statuses"), context.series, context.locale.number
    filed = ((context.name(topic), series.commitments_on(topic)) for topic in series.top_topics)
    found = [(name, context.edition.count(commitments).by_status) for name, commitments in filed]
    stacks = [Stack(name, share_statuses(context, counted)) for name, counted in found if counted]
    headings = [context.locale["status"], *(name for name, _ in found)]
    rows = [[context.label("statuses", tag), *(number(counted.get(tag, 0)) for _, counted in found)] for tag in tags]
    legend = tuple(context.key(tag) for tag in tags if any(tag in counted for _, counted in found))
    drawing = draw_stacks(*_frame(context, "status_by_topic"), stacks, number)
    return _figure(context, "status_by_topic", drawing, headings, rows, legend)


def _per_year(context: PageContext) -> DrawnChart:
    found, number = per_year(context.series), context.locale.number
    columns = [YearColumns(str(year), *counts) for year, counts in found.items()]
    rows = [[str(year), number(meetings), number(commitments)] for year, (meetings, commitments) in found.items()]
    headings = [context.locale["year"], context.locale["meetings"], context.locale["commitments"]]
    drawing = draw_columns(*_frame(context, "per_year"), columns, number)
    legend = tuple(context.piece(look, word) for look, word in zip(COLUMNS, headings[1:], strict=True))
    return _figure(context, "per_year", drawing, headings, rows, legend)


def _follow_up(context: PageContext) -> DrawnChart:
    found, number = context.edition.days_to_follow_up, context.locale.number
    labels = {step: context.locale[f"within_{step}"] for step in found}
    bars = [Bar(labels[step], count, "plain" if step != "never" else "muted") for step, count in found.items()]
    rows = [[labels[step], number(count)] for step, count in found.items()]
    return _figure(
        context,
        "follow_up",
        draw_bars(*_frame(context, "follow_up"), bars, number),
        [context.locale["first_evidence"], context.locale["commitments"]],
        rows,
    )


def _due(context: PageContext) -> DrawnChart:
    found, number = due_months(context.series), context.locale.number
    drawing = draw_grid(*_frame(context, "due"), found, context.locale.month_names(), number)
    rows = [[context.locale.month(year, month), number(count)] for (year, month), count in found.items()]
    return _figure(context, "due", drawing, [context.locale["month"], context.locale["commitments"]], rows)
