"""Which days stand in which calendar. Knows no format."""

from __future__ import annotations

from datetime import date

from briefing.dates import PartialDate
from briefing.entries import Commitment, Meeting
from briefing.exports.calendars.icalendar_file import Occurrence
from briefing.exports.feed_keys import find_subjects
from briefing.locale.messages import Words
from briefing.series.deadlines import Occasion, list_agenda
from briefing.series.series import Series
from briefing.series.status import find_standing, find_topics
from briefing.urls import address_of


def list_occurrences(series: Series, language: str, as_of: date, *, root: str, words: Words) -> list[Occurrence]:
    """Every due date and review, with the days on which commitments were made."""
    found = [
        _commitment(series, language, as_of, commitment, "made", series.made_on(commitment), root=root, words=words)
        for commitment in series.by_id("commitments")
    ]
    for item in list_agenda(series, as_of):
        kind = "due" if item.occasion is Occasion.DUE else "review"
        found.append(_commitment(series, language, as_of, item.commitment, kind, item.on, root=root, words=words))
    return found


def list_sittings(series: Series, language: str, root: str) -> list[Occurrence]:
    """The days on which people met."""
    return [
        Occurrence(
            f"meetings/{meeting.first_id}",
            meeting.date,
            meeting.title.say(language).words,
            meeting.summary.say(language).words,
            root + address_of(meeting) if root else "",
            meeting.reviewed.first_day,
            _topics(series, language, meeting),
            find_subjects(series, meeting),
            meeting.end_date,
        )
        for meeting in series.meetings
    ]


def begin_series(series: Series, language: str, root: str) -> Occurrence:
    """The first day that the series covers: what a calendar holds while nothing else stands in it."""
    settings = series.settings
    return Occurrence(
        "series/begins",
        settings.covers_from,
        settings.title.say(language).words,
        settings.description.say(language).words,
        root,
        settings.covers_from.first_day,
        (),
        frozenset(),
    )


def _commitment(
    series: Series, language: str, as_of: date, commitment: Commitment, kind: str, on: PartialDate, *, root: str, words: Words
) -> Occurrence:
    status = series.vocabulary.term("statuses", find_standing(series, commitment, as_of).status).label.say(language).words
    title = f"{words[f'calendar_{kind}']}{_roughly(on)}: {commitment.title.say(language).words}"
    text = f"{words['status']}: {status}. {words['as_of']} {as_of.isoformat()}.\n{commitment.text.say(language).words}"
    return Occurrence(
        f"{commitment.first_id}/{kind}",
        on,
        title,
        text,
        root + address_of(commitment) if root else "",
        commitment.reviewed.first_day,
        _topics(series, language, commitment),
        find_subjects(series, commitment),
    )


def _roughly(on: PartialDate) -> str:
    """The month or year as it is known, where the day is not."""
    return "" if on.day else f" ({on})"


def _topics(series: Series, language: str, entry: Meeting | Commitment) -> tuple[str, ...]:
    return tuple(series.find("topics", topic).name.say(language).words for topic in find_topics(series, entry))
