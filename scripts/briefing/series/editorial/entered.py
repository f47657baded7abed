"""The editors' days: when an entry came into the series, when it was last changed, when news was entered. From the journal.

What the journal does not tell yet was entered on the day of the edition, so that it reaches whoever follows the series. A
series without a journal knows no such days, and the world's days stand in for them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from briefing.entries import Commitment, Entry
from briefing.entries.journal import SHORT, JournalLine, digest_content
from briefing.entries.loading.unfinished import is_draft
from briefing.series.series import Series


@dataclass(frozen=True)
class Entered:
    """What is known of an entry's days in the series."""

    first: date
    last: date
    """When it was last changed; the first day where it never was."""
    changes: tuple[JournalLine, ...] = ()
    """What was changed on which day, newest first."""

    @property
    def is_changed(self) -> bool:
        """Whether it was changed on a later day than it came."""
        return self.last > self.first


def find_entered(series: Series, entry: Entry, day: date) -> Entered | None:
    """The days of an entry as of an edition; None where the series has no journal, and of a draft, which has not come yet."""
    if not series.journal.lines or is_draft(entry):
        return None
    lines = list_lines(series, entry)
    if not lines:
        return Entered(day, day)
    first, *later = lines
    changes = tuple(reversed(later))
    if lines[-1].digest != digest_content(entry.written.encode())[:SHORT]:
        return Entered(first.on, max(day, lines[-1].on), changes)
    return Entered(first.on, lines[-1].on, changes)


def find_first_day(series: Series, entry: Entry, day: date) -> date | None:
    """When an entry came into the series; None where the series has no journal."""
    if not series.journal.lines:
        return None
    return next((line.on for line in list_lines(series, entry)), day)


def find_history_day(series: Series, commitment: Commitment, number: int, day: date) -> date | None:
    """When an entry of a history was entered, counted from 1; None where the series has no journal."""
    if not series.journal.lines:
        return None
    return next((line.on for line in list_lines(series, commitment) if line.history >= number), day)


def list_lines(series: Series, entry: Entry) -> tuple[JournalLine, ...]:
    """What the journal tells of an entry, oldest first."""
    return series.journal.lines.get(entry.lasting_name, ())
