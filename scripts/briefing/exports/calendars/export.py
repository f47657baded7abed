"""Which calendars there are, and where each stands: of everything that falls due, of whatever can be followed."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.exports.calendars.events import begin_series, list_deadline_events, list_meeting_events
from briefing.exports.calendars.icalendar_file import write_calendar, write_event
from briefing.exports.followed import list_followed, sort_by_followed
from briefing.locale.locale import Locale
from briefing.series.standing.edition import Edition
from briefing.site_links import SiteLinks
from briefing.sitefile import SiteFile
from briefing.urls import HOME, address_of, calendar_file


def export_calendars(edition: Edition, locale: Locale, links: SiteLinks) -> Iterator[SiteFile]:
    """iCalendar files, none of them empty."""
    series, language = edition.series, locale.language
    title = series.settings.title.say(language).words
    promised = [write_event(event, language) for event in list_deadline_events(edition, locale, links)]
    met = [write_event(event, language) for event in list_meeting_events(edition, locale, links)]
    first = [write_event(begin_series(edition, locale, links), language)]
    yield SiteFile(calendar_file(HOME), write_calendar(title, language, promised or first))
    followed = sort_by_followed([*promised, *met])
    for entry in list_followed(series):
        name = f"{title}: {entry.heading.say(language).words}"
        events = followed.get((entry.kind, entry.id), first)
        yield SiteFile(calendar_file(address_of(entry)), write_calendar(name, language, events))
