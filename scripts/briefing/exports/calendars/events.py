"""Which days stand in which calendar, and what is said of them. Knows no format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from briefing.dates import PartialDate
from briefing.entries import Commitment, Meeting
from briefing.exports.followed import Followed, find_followed
from briefing.locale.locale import Locale
from briefing.series.series import Series
from briefing.series.standing.edition import Edition
from briefing.site_links import SiteLinks
from briefing.urls import HOME, address_of


@dataclass(frozen=True)
class CalendarEvent:
    """Something that stands on a day."""

    name: str
    """What never changes: `x/due`."""
    on: PartialDate
    title: str
    text: str
    url: str
    told: date
    """The day that it is told for."""
    changed: date
    """The day on which an editor last changed it: of two versions of an event, programs keep the later."""
    version: int
    """A number that grows with that day."""
    categories: tuple[str, ...]
    about: frozenset[Followed]
    until: PartialDate | None = None
    """The last day, where it lasts several."""


def list_deadline_events(edition: Edition, locale: Locale, links: SiteLinks) -> Iterator[CalendarEvent]:
    """Every due date and review, with the days on which commitments were made."""
    series = edition.series
    for commitment in series.commitments.by_id:
        yield _make_event(edition, locale, links, commitment, "made", series.made_on(commitment))
    for item in edition.deadlines:
        yield _make_event(edition, locale, links, item.commitment, item.occasion.value, item.on)


def list_meeting_events(edition: Edition, locale: Locale, links: SiteLinks) -> Iterator[CalendarEvent]:
    """The days on which people met."""
    series = edition.series
    for meeting in series.meetings:
        yield CalendarEvent(
            meeting.lasting_name,
            meeting.date,
            meeting.title.say(locale.language).words,
            meeting.summary.say(locale.language).words,
            links.public(address_of(meeting)),
            edition.day,
            *_find_version(edition, meeting),
            _name_topics(series, locale, meeting),
            find_followed(series, meeting),
            meeting.end_date,
        )


def begin_series(edition: Edition, locale: Locale, links: SiteLinks) -> CalendarEvent:
    """The first day that the series covers: what a calendar holds while nothing else stands in it."""
    settings = edition.series.settings
    return CalendarEvent(
        "series/begins",
        settings.covers_from,
        settings.title.say(locale.language).words,
        settings.description.say(locale.language).words,
        links.public(HOME),
        edition.day,
        settings.covers_from.first_day,
        0,
        (),
        frozenset(),
    )


def _make_event(
    edition: Edition, locale: Locale, links: SiteLinks, commitment: Commitment, kind: str, on: PartialDate
) -> CalendarEvent:
    series, standing = edition.series, edition.standing(commitment)
    word = "due_meeting" if kind == "due" and commitment.promises_meeting else kind
    status = series.vocabulary.term("statuses", standing.status).label.say(locale.language).words
    days = locale.fill("day_and_read", day=locale.date(edition.day), read=locale.date(edition.read_to))
    as_of = f"{locale['status']}: {status}. {locale['as_of']} {days}."
    return CalendarEvent(
        f"{commitment.first_id}/{kind}",
        on,
        f"{locale[f'calendar_{word}']}{_roughly(locale, on)}: {commitment.title.say(locale.language).words}",
        f"{as_of}\n{commitment.text.say(locale.language).words}",
        links.public(address_of(commitment)),
        edition.day,
        *_find_version(edition, commitment),
        _name_topics(series, locale, commitment),
        find_followed(series, commitment),
    )


def _find_version(edition: Edition, entry: Meeting | Commitment) -> tuple[date, int]:
    """The day of the last change and a number that grows with it; without a journal nobody knows, so it is the edition's."""
    entered = edition.entered(entry)
    changed = entered.last if entered else edition.day
    return changed, max((changed - edition.series.settings.covers_from.first_day).days, 0)


def _roughly(locale: Locale, on: PartialDate) -> str:
    """The month or year as it is known, where the day is not."""
    return "" if on.day else f" ({locale.date(on)})"


def _name_topics(series: Series, locale: Locale, entry: Meeting | Commitment) -> tuple[str, ...]:
    return tuple(topic.name.say(locale.language).words for topic in series.topics_of(entry))
