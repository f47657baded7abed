"""The series as of a day: everything that hangs on the day, each thing worked out once. Knows no page and no format."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import ClassVar

from briefing.entries import Commitment, Entry, Meeting
from briefing.entries.release import EnteredCounts, Release
from briefing.questions import with_doors
from briefing.resting import Rests, keep
from briefing.series.editorial.entered import Entered, find_entered
from briefing.series.editorial.released import count_entered, digest_state
from briefing.series.editorial.rewordings import Rewording, list_rewordings
from briefing.series.governments import Government
from briefing.series.series import Series
from briefing.series.standing.changes import Change, list_changes
from briefing.series.standing.deadlines import Deadline, Occasion, list_deadlines
from briefing.series.standing.marks import Mark
from briefing.series.standing.status import Standing, find_standing
from briefing.series.statistics import StatusCounts, count_statuses, days_to_follow_up

SOON = timedelta(days=90)
"""How far ahead "due soon" looks."""


@with_doors(open_to_all=("count",))
@dataclass(frozen=True)
class Edition:
    """`series.on(day)`: what the series says at the end of a day (UTC). Each public name is a door: see `questions`."""

    asked_as: ClassVar = "edition"

    series: Series
    day: date

    @cached_property
    def standings(self) -> Mapping[str, Standing]:
        """Id of a commitment → where it stands."""
        return {found.id: find_standing(self.series, found, self.day) for found in self.series.commitments.by_id}

    def standing(self, commitment: Commitment) -> Standing:
        """Where a commitment stands."""
        return self.standings[commitment.id]

    @cached_property
    def deadlines(self) -> tuple[Deadline, ...]:
        """Every due date and review, earliest first."""
        return list_deadlines(self.series, self.standings)

    @cached_property
    def upcoming(self) -> tuple[Commitment, ...]:
        """What is open and falls due on the day or later, soonest first."""
        return tuple(item.commitment for item in self._open_due if item.on.last_day >= self.day)

    @cached_property
    def overdue(self) -> tuple[Commitment, ...]:
        """What is open and should have been done by a day that sources were read beyond, longest ago first."""
        return self._marked(Mark.OVERDUE)

    @cached_property
    def not_looked_into(self) -> tuple[Commitment, ...]:
        """What fell due after the last day that was read, so that nobody can tell whether it was kept; likewise."""
        return self._marked(Mark.NOT_LOOKED_INTO)

    def _marked(self, mark: Mark) -> tuple[Commitment, ...]:
        return tuple(item.commitment for item in self._open_due if mark in self.standing(item.commitment).marks)

    @property
    def releases(self) -> tuple[Release, ...]:
        """The numbered states of the data until the day, newest first."""
        return tuple(found for found in reversed(self.series.released) if found.on <= self.day)

    @cached_property
    def since_release(self) -> EnteredCounts | None:
        """What came and was changed since the newest release; None where the entries are those of it, or there is none."""
        newest = next(iter(self.releases), None)
        if newest is None or newest.state == digest_state(self.series):
            return None
        return count_entered(self.series, newest.on)

    @property
    def data_version(self) -> str:
        """What the data are cited as: `3` on the day of release 3, `3+2026-12-04` after it, the day where there is none."""
        newest = next(iter(self.releases), None)
        if newest is None:
            return self.day.isoformat()
        is_it = newest.on == self.day and self.since_release is None
        return str(newest.number) if is_it else f"{newest.number}+{self.day.isoformat()}"

    @property
    def read_to(self) -> date:
        """Up to which day sources were read, as far as it lies in this edition."""
        return min(self.series.settings.covers_to.last_day, self.day)

    @property
    def _open_due(self) -> list[Deadline]:
        return [item for item in self.deadlines if item.occasion is Occasion.DUE and item.is_open]

    @cached_property
    def reviews(self) -> tuple[Deadline, ...]:
        """When what is open is looked at again, earliest first."""
        return tuple(item for item in self.deadlines if item.occasion is Occasion.REVIEW)

    def is_due_soon(self, commitment: Commitment) -> bool:
        """Whether it is open and falls due within `SOON`, the day itself included."""
        due = commitment.due_date
        return bool(due and self.standing(commitment).is_open and self.day <= due.last_day <= self.day + SOON)

    def find_next_due(self, commitments: Iterable[Commitment]) -> Commitment | None:
        """The first of these that is open and falls due, on the day or later; None where none does."""
        asked = set(commitments)
        return next((found for found in self.upcoming if found in asked), None)

    def former_governments(self, commitment: Commitment) -> tuple[Government, ...]:
        """Under whom it was promised, of each side whose government of then has ended."""
        return tuple(term for term in self.series.governments_of(commitment) if term.ended and term.ended.last_day < self.day)

    @cached_property
    def coming(self) -> tuple[Meeting, ...]:
        """Meetings after the day, soonest first."""
        return tuple(found for found in self.series.meetings if found.date.first_day > self.day)[::-1]

    @cached_property
    def announced(self) -> tuple[Commitment, ...]:
        """What is open and promises a meeting: what has a day first, by its day, then what has none."""
        found = [one for one in self.series.commitments.by_id if one.promises_meeting and self.standing(one).is_open]
        return tuple(sorted(found, key=lambda one: one.due_date.last_day if one.due_date else date.max))

    @property
    def has_journal(self) -> bool:
        """Whether the series knows the editors' days."""
        return bool(self.series.journal.lines)

    def entered(self, entry: Entry) -> Entered | None:
        """When an entry came into the series and was changed; None where the series has no journal."""
        found: Entered | None = keep(self._entered, entry, lambda: find_entered(self.series, entry, self.day))
        return found

    @cached_property
    def _entered(self) -> dict[Entry, tuple[Entered | None, Rests]]:
        return {}

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Every change known on the day, the last entered first."""
        return list_changes(self.series, self.day)

    def changes_of(self, commitments: Iterable[Commitment]) -> tuple[Change, ...]:
        """Those of some commitments, likewise."""
        asked = set(commitments)
        return tuple(change for change in self.changes if change.commitment in asked)

    @cached_property
    def rewordings(self) -> tuple[Rewording, ...]:
        """Whose words editors changed on which day, the last first; nothing where the series has no journal."""
        return list_rewordings(self.series, self.day)

    def count(self, commitments: Iterable[Commitment], party: str | None = None) -> StatusCounts:
        """How a group stands; with a party, the scores are that party's."""
        return count_statuses(self.series.vocabulary, [self.standing(found) for found in commitments], party)

    @cached_property
    def days_to_follow_up(self) -> Mapping[str, int]:
        """How many commitments had their first evidence within so many days: `{"30": 12, …, "more": 3, "never": 40}`."""
        return days_to_follow_up(self.series, self.day)
