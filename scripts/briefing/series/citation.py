"""How an entry is cited: the parts that every style is made of. Knows no style."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.dates import PartialDate
from briefing.entries import Commitment, Meeting
from briefing.series.series import Series


@dataclass(frozen=True)
class Citation:
    """A brief as a work that can be cited."""

    key: str
    """A name for reference managers: `2023-02-04-x`, and `2023-02-04-x-es` in a further language, so that both can be kept."""
    title: str
    author: str
    """Who is answerable for the series."""
    container: str
    """The title of the series."""
    issued: PartialDate
    """The last day on which the text was held against its sources."""
    language: str
    licence: str


def cite(series: Series, entry: Meeting | Commitment, language: str) -> Citation:
    """The parts of a citation in one language."""
    settings = series.settings
    return Citation(
        entry.id if language == series.languages[0] else f"{entry.id}-{language}",
        entry.heading.say(language).words,
        settings.publisher.say(language).words,
        settings.title.say(language).words,
        entry.reviewed,
        language,
        settings.licence.name,
    )
