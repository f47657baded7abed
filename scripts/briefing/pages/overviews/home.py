"""The home page: what the series is, where the topics stand, what is new, what falls due, what is overdue."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.entries import Topic
from briefing.pages.briefs.topic import meetings_on
from briefing.pages.overviews.calendar import list_due
from briefing.pages.overviews.changes import list_change_rows
from briefing.pages.shared.context import Desk
from briefing.pages.shared.metadata import describe_home
from briefing.pages.shared.summaries import Count, StatusChart, chart_statuses, count_standing, list_meetings
from briefing.series.statistics import on_topic
from briefing.sitefile import SiteFile
from briefing.urls import HOME

LATEST, SOON = 6, 5


@dataclass(frozen=True)
class TopicCard:
    """A topic with its numbers."""

    entry: Topic
    numbers: list[Count]
    chart: StatusChart | None


def render_home(desk: Desk) -> SiteFile:
    """The home page."""
    settings, series = desk.series.settings, desk.series
    cards = [
        TopicCard(
            topic,
            count_standing(desk, topic, len(meetings_on(desk, topic)), on_topic(series, topic)),
            chart_statuses(desk, on_topic(series, topic), topic.id),
        )
        for topic in series.topics
    ]
    upcoming, overdue = list_due(desk)
    return desk.page(
        "overviews/home",
        HOME,
        title=desk.name(settings),
        description=settings.description.say(desk.language).words,
        source=settings.path,
        kind="home",
        head=describe_home(desk),
        settings=settings,
        cards=cards,
        numbers=count_standing(desk, None, len(series.meetings), series.commitments),
        chart=chart_statuses(desk, series.commitments, "all"),
        latest=list_meetings(desk, series.meetings[:LATEST]),
        upcoming=upcoming[:SOON],
        overdue=overdue[-SOON:][::-1],
        overdue_total=len(overdue),
        changes=list_change_rows(desk)[:SOON],
    )
