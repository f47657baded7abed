"""A place is where people met: a meeting by video has none."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Meeting
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.checks.phrasing.wording import find_any
from briefing.series.series import Series


@of_each(Meeting)
def check_remote_places(series: Series, meeting: Meeting) -> Iterator[Problem]:
    """A place of those who by the format were in different ones is a warning."""
    remote = {tag.id for tag in series.vocabulary.formats if tag.is_remote}
    if meeting.place and meeting.format in remote:
        yield Problem(
            meeting.place_of("place"),
            f'a place stands beside format "{meeting.format}", at which nobody met in a room',
            "a place, or a format of those who are in different ones",
            "remove place, or correct format",
            code="no-place",
            severity=Severity.WARNING,
        )


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
    if meeting.place and meeting.place.venue and meeting.place.venue == meeting.place.city:
        yield Problem(
            meeting.place_of("place", "venue"),
            "the venue is the city once more",
            "the building where people met, if a source names it",
            "remove venue",
            code="no-place",
            severity=Severity.WARNING,
        )
