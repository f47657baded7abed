"""The home page: what the series is, the topics with their numbers, the latest meetings."""

from __future__ import annotations

from briefing.addresses import HOME
from briefing.pages.desk import Desk
from briefing.pages.rows import chart_statuses, count_line, count_standing, list_meetings
from briefing.pages.topic import SubtopicRow, commitments_on, meetings_on
from briefing.sitefile import SiteFile


def render_home(desk: Desk) -> SiteFile:
    """The home page."""
    settings, series = desk.series.settings, desk.series
    topics = [SubtopicRow(topic, count_line(desk, len(meetings_on(desk, topic)), len(commitments_on(desk, topic))))
              for topic in series.topics]
    return desk.page(
        "home", HOME, title=desk.name(settings), description=settings.description.say(desk.language).words,
        source=settings.path, kind="home", settings=settings, topics=topics,
        numbers=count_standing(desk, len(series.meetings), series.commitments),
        chart=chart_statuses(desk, series.commitments), latest=list_meetings(desk, series.meetings[:8]))
