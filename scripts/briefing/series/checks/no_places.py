"""A place is where people met: a meeting by video has none."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Meeting
from briefing.locale.meant import guess_meant
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.checks.wording import find_any
from briefing.series.series import Series


@of_each(Meeting, is_of_words=True)
def check_places(series: Series, meeting: Meeting) -> Iterator[Problem]:
    """A venue or city in the vocabulary's words for no place is a warning, once for each; so is a venue that is the city."""
    phrases = [phrase for phrase in series.vocabulary.phrases if phrase.use == "no-place"]
    for key in ("venue", "city"):
        named = getattr(meeting.place, key, None)
        for language, text in named.values.items() if named else ():
            words = tuple(word for phrase in phrases for word in phrase.words.get(language, ()))
            if words and find_any(words).fullmatch(text):
                yield Problem(
                    meeting.place_of("place", key, language),
                    f'"{text}" is no place',
                    "where people met in a room; nothing where nobody did",
                    f"remove {key}; that it was held so is told by format",
                    code="no-place",
                    severity=Severity.WARNING,
                )
                break
    yield from _check_country(series, meeting)
    if meeting.place and meeting.place.venue and meeting.place.venue == meeting.place.city:
        yield Problem(
            meeting.place_of("place", "venue"),
            "the venue is the city once more",
            "the building where people met, if a source names it",
            "remove venue",
            code="no-place",
            severity=Severity.WARNING,
        )


def _check_country(series: Series, meeting: Meeting) -> Iterator[Problem]:
    """A country behind a comma, where it is that of the place or none is told: `Atlanta, Georgia` is in another one."""
    city = meeting.place.city if meeting.place else None
    for language, text in city.values.items() if city else ():
        bare, _, behind = text.rpartition(",")
        country = guess_meant(series.languages, "country", behind) if bare else None
        if meeting.place and country and country == (meeting.place.country or country):
            yield Problem(
                meeting.place_of("place", "city", language),
                f'the city holds a country, "{behind.strip()}"',
                f"the city alone, and country: {country}",
                f"write {bare.strip()}" + ("" if meeting.place.country else f", and country: {country} below place"),
                code="city",
                severity=Severity.WARNING,
            )
            break
