"""The home page: what the series is, where the topics stand, what is new, what falls due, what is overdue."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.entries import Topic
from briefing.pages.overviews.calendar import list_due
from briefing.pages.registers.short_table import table_meetings
from briefing.pages.shared.change_rows import list_changes
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.describe import describe_home
from briefing.pages.shared.summaries import Count, StatusChart, chart_statuses, count_standing
from briefing.series.standing.marks import Mark
from briefing.sitefile import SiteFile
from briefing.urls import HOME

LATEST, SOON = 6, 5
"""How many meetings, and how many dates and changes, the home page shows."""


@dataclass(frozen=True)
class TopicCard:
    """A topic with its numbers."""

    entry: Topic
    numbers: list[Count]
    chart: StatusChart | None


def render_home(context: PageContext) -> SiteFile:
    """The home page."""
    edition, series, locale, at = context.edition, context.series, context.locale, context.at(HOME)
    settings, commitments = series.settings, list(series.commitments)
    held = [found for found in series.meetings if found not in edition.coming]
    return context.page(
        "overviews/home",
        HOME,
        title=context.name(settings),
        description=context.words(settings.description),
        source=settings.path,
        kind="home",
        metadata=describe_home(context),
        settings=settings,
        cards=[_make_card(context, topic) for topic in series.top_topics],
        numbers=count_standing(context, None, len(series.meetings), commitments),
        chart=chart_statuses(context, commitments, "all"),
        latest=table_meetings(context, at, held[:LATEST], locale["latest_meetings"]),
        coming=edition.coming[:SOON],
        announced=list_due(context, [found for found in edition.announced if found in edition.upcoming][:SOON]),
        upcoming=list_due(context, edition.upcoming[:SOON]),
        overdue=list_due(context, edition.overdue[-SOON:][::-1]),
        past_due=_count_past_due(context),
        changes=list_changes(context, edition.changes[:SOON]),
    )


def _count_past_due(context: PageContext) -> list[Count]:
    """The ways to all that is past its due date, by what can be said of it; none to an empty list."""
    counted = (
        ("all_overdue", Mark.OVERDUE, len(context.edition.overdue)),
        ("all_not_looked_into", Mark.NOT_LOOKED_INTO, len(context.edition.not_looked_into)),
    )
    return [
        Count(n, context.locale.count(name, n), context.narrowed("commitments", {"mark": mark}))
        for name, mark, n in counted
        if n
    ]


def _make_card(context: PageContext, topic: Topic) -> TopicCard:
    meetings, commitments = context.series.meetings_on(topic), context.series.commitments_on(topic)
    numbers = [count for count in count_standing(context, topic, len(meetings), commitments) if count.count]
    return TopicCard(topic, numbers, chart_statuses(context, commitments, topic.id))
