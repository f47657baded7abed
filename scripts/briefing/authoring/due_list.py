"""What waits for an editor on a day: reviews, what is overdue, what nobody has looked for, translations, … Knows no format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.entries import Commitment, Entry
from briefing.series.standing.edition import Edition
from briefing.series.standing.marks import Mark


@dataclass(frozen=True)
class DueItem:
    """One thing that waits: whose file, since or until when, and what."""

    path: str
    title: str
    detail: str


@dataclass(frozen=True)
class DueSection:
    """All that waits for one reason, the most urgent first."""

    name: str
    """What the command calls it: `reviews`."""
    title: str
    items: tuple[DueItem, ...]


def list_due(edition: Edition) -> tuple[DueSection, ...]:
    """Everything that waits at the end of the edition's day."""
    series, language = edition.series, edition.series.languages[0]

    def item(entry: Entry, detail: str) -> DueItem:
        return DueItem(entry.path, entry.heading.say(language).words, detail)

    def marked(mark: Mark) -> Iterator[Commitment]:
        return (found for found in series.commitments.by_id if mark in edition.standing(found).marks)

    reviews = [found for found in edition.reviews if found.on.last_day <= edition.day]
    return (
        DueSection("reviews", "Reviews due", tuple(item(found.commitment, f"since {found.on}") for found in reviews)),
        DueSection(
            "overdue", "Overdue commitments", tuple(item(found, f"was due {found.due_date}") for found in edition.overdue)
        ),
        DueSection(
            "unread",
            f"Due after {series.settings.covers_to}, the last day that was read",
            tuple(item(found, f"was due {found.due_date}") for found in edition.not_looked_into),
        ),
        DueSection("unseen", "Nobody has looked for news of it yet", tuple(item(*found) for found in _unseen(edition))),
        DueSection(
            "accounts",
            "Commitments known from one account only",
            tuple(item(found, f"from {', '.join(found.sources)}") for found in marked(Mark.SINGLE_ACCOUNT)),
        ),
        DueSection("translations", "Missing translations", tuple(item(*found) for found in _untranslated(edition))),
        DueSection(
            "archives",
            "Sources without an archived copy",
            tuple(item(source, source.url) for source in series.sources.by_id if not source.archived_url),
        ),
    )


def _unseen(edition: Edition) -> Iterator[tuple[Entry, str]]:
    series = edition.series
    for commitment in reversed([*series.commitments]):
        if edition.standing(commitment).status == series.vocabulary.unseen.id:
            yield commitment, f"promised {series.made_on(commitment)}"


def _untranslated(edition: Edition) -> Iterator[tuple[Entry, str]]:
    languages = edition.series.settings.languages
    for entry in edition.series.all_entries():
        missing = [
            f"{languages[language]}: {' '.join(step for step in path if isinstance(step, str))}"
            for path, text in entry.texts()
            for language in text.missing(tuple(languages))
        ]
        if missing:
            yield entry, ", ".join(dict.fromkeys(missing))
