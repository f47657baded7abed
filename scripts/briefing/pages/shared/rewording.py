"""What editors changed in an entry, by day: the words before and after, in the page's language. Chooses; templates print."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from briefing.dates import read_date
from briefing.entries import Entry
from briefing.entries.differences import Difference
from briefing.locale.locale import Locale
from briefing.pages.shared.word_diff import show_changes
from briefing.series.editorial.rewordings import name_part
from briefing.series.standing.edition import Edition

DAYS, SHOWN, LISTED = 5, 12, 60
"""How many days a page shows, how many changes of each, and how many entries a day on the page of changes."""


@dataclass(frozen=True)
class RewordedPart:
    """One part of an entry, and its texts word by word."""

    name: str
    texts: list[Markup]


@dataclass(frozen=True)
class RewordedDay:
    """What was changed on a day."""

    on: date
    parts: list[RewordedPart]
    others: list[str]
    """Parts of which more was changed than words, or only added to, by name."""
    left: int
    """How many texts more were changed than are shown."""

    @property
    def is_elsewhere(self) -> bool:
        """Whether nothing but another language's words was changed."""
        return not (self.parts or self.others)


@dataclass(frozen=True)
class EntriesOfDay:
    """The entries whose words were changed on a day."""

    on: date
    entries: list[Entry]
    total: int


def list_rewordings(edition: Edition, locale: Locale, entry: Entry) -> list[RewordedDay]:
    """The last days on which an entry was changed, newest first."""
    entered = edition.entered(entry)
    return [_tell_day(locale, line.on, line.changed) for line in (entered.changes[:DAYS] if entered else ())]


def list_reworded(edition: Edition, language: str) -> list[EntriesOfDay]:
    """Whose words in a language were changed on which day, newest first."""
    found: dict[date, list[Entry]] = defaultdict(list)
    for rewording in edition.rewordings:
        if language in rewording.languages:
            found[rewording.on].append(rewording.entry)
    return [EntriesOfDay(day, entries[:LISTED], len(entries)) for day, entries in list(found.items())[:DAYS]]


def _tell_day(locale: Locale, on: date, changed: Iterable[Difference]) -> RewordedDay:
    texts: dict[str, list[Markup]] = defaultdict(list)
    others: dict[str, None] = {}
    for found in changed:
        name = locale[name_part(found.keys)]
        is_shown = found.language == locale.language or (not found.language and found.keys.endswith("date"))
        if found.before and is_shown:
            texts[name] += show_changes(*(_spell(locale, found, texts_of) for texts_of in (found.before, found.after)))
        elif found.language in ("", locale.language):
            others[name] = None
    parts: list[RewordedPart] = []
    left = 0
    for name, shown in texts.items():
        room = max(SHOWN - sum(len(part.texts) for part in parts), 0)
        if room:
            parts.append(RewordedPart(name, shown[:room]))
        left += max(len(shown) - room, 0)
    return RewordedDay(on, parts, [name for name in others if name not in texts], left)


def _spell(locale: Locale, found: Difference, texts: tuple[str, ...]) -> tuple[str, ...]:
    """Texts as they are, days in words."""
    return texts if found.language else tuple(locale.date(read_date(text)) for text in texts)
