"""How the drafts of a communiqué are called, what they cite, and in which languages they speak. Knows no folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from briefing.drafting.counterparts import Counterpart, hold_against
from briefing.drafting.later_meetings import LaterMeeting
from briefing.drafting.mentions import Mention
from briefing.drafting.reading import CommuniqueReading
from briefing.drafting.written.draft_lines import make_id, quote
from briefing.entries import Source


@dataclass(frozen=True)
class Filing:
    """What the files are to be called by and lead to."""

    meeting: str
    source: str
    source_files: Mapping[str, str] = field(default_factory=dict)
    """The files of sources that are known better than from the text; empty where the series has it."""
    copies: Mapping[str, Source] = field(default_factory=dict)
    """By the source of a text the one that has this very text at another address."""
    twins: tuple[str, ...] = ()
    """Meetings of the series that may be this one."""
    mentions: tuple[Mention, ...] = ()
    """What promises of the series say of the meeting already."""
    later: Mapping[int, LaterMeeting] = field(default_factory=dict)
    """By the number of a promise the meeting by which it may have been kept."""
    languages: tuple[str, ...] = ()
    """Those of the series: a text has a line for each, empty where it is still to be said in that language."""
    others: tuple[Counterpart, ...] = ()
    """What texts in further languages say of the same."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """Of the meeting, by language."""
    given_names: frozenset[str] = frozenset()
    """Of people in the register, without accents."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Of each text, that of the one that leads first."""
        return (self.source, *(other.source for other in self.others))

    def texts(self, reading: CommuniqueReading) -> dict[str, CommuniqueReading]:
        """By its source each text, `reading` first."""
        return {self.source: reading, **{other.source: other.reading for other in self.others}}

    def say(self, texts: Mapping[str, str], indent: str) -> Iterator[str]:
        """A text in the languages that it is known in, with the lines of the others."""
        for language in dict.fromkeys((*texts, *self.languages)):
            yield f"{indent}{language}: {quote(texts.get(language, ''))}"

    def cite(self, others: Iterable[Counterpart]) -> str:
        """The line of the sources, where these others say it too."""
        return f"sources: [{', '.join(dict.fromkeys((self.source, *(other.source for other in others))))}]"


def name_files(
    reading: CommuniqueReading, others: Iterable[CommuniqueReading] = (), told: Mapping[str, str] | None = None
) -> Filing:
    """After the day and the title; of several texts after the first that has one. `told` are titles that no text gives."""
    texts = (reading, *others)
    titles = {text.language: text.title for text in texts if text.title} | dict(told or {})
    meeting = make_id(reading, f"{reading.day.date or 'undated'} {next(iter(titles.values()), 'meeting')}")
    first, *further = (
        make_id(
            text, f"draft {text.document.title or f'{text.language} {meeting}' if number else text.document.title or meeting}"
        )
        for number, text in enumerate(texts)
    )
    counterparts = [hold_against(reading, text, source) for text, source in zip(texts[1:], further, strict=True)]
    return Filing(meeting, first, others=tuple(counterparts), titles=titles)
