"""What an editor may know of a meeting before writing: itself, who took part, and its sources. Knows no register."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing.entries import Source
from briefing.entries.ids import cut_id

Texts = Mapping[str, str]
"""Language → text, of those that are known."""


@dataclass(frozen=True)
class KnownOrNew:
    """An entry of a register by its id, or the name of one that is still to be written."""

    id: str = ""
    name: str = ""

    @property
    def reference(self) -> str:
        """The id that stands for it."""
        return self.id or cut_id(self.name)


@dataclass(frozen=True)
class Attendee:
    """One who took part."""

    person: KnownOrNew
    role: Texts = field(default_factory=dict)
    body: KnownOrNew | None = None


@dataclass(frozen=True)
class SourceFacts:
    """One source: where it was read, and what it says of itself."""

    url: str
    title: str = ""
    publisher: KnownOrNew | None = None
    language: str = ""
    published_on: str = ""
    same_words_as: Source | None = None
    """The source of the same text in another language, where there is one."""
    copy_of: Source | None = None
    """The source of this very text at another address, where there is one."""
    issuers: tuple[tuple[str, ...], str] = ((), "")
    """Whose words the text itself surely says that it is, and where; they stand before those of its site."""


@dataclass(frozen=True)
class MeetingFacts:
    """What an editor knows of a meeting before writing; empty where it is not known."""

    title: Texts
    date: str
    topics: tuple[str, ...] = ()
    documents: tuple[SourceFacts, ...] = ()
    attendees: tuple[Attendee, ...] = ()
    end_date: str = ""
    format: str = ""
    city: Texts = field(default_factory=dict)
    country: str = ""
    summary: Texts = field(default_factory=dict)
    id: str = ""

    def name_file(self) -> str:
        """The id: the day and the title, where none was given."""
        return self.id or cut_id(f"{self.date} {next(iter(self.title.values()))}")
