"""What tells of a promise or a statement was not published long before it was made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.entries import Commitment, Meeting
from briefing.entries.base import Path
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.checks.in_time.accounts_in_time import ANNOUNCED
from briefing.series.checks.in_time.days import find_day_made, find_other_day
from briefing.series.series import Series


@of_each(Commitment, Meeting)
def check_sources_in_time(series: Series, entry: Commitment | Meeting) -> Iterator[Problem]:
    """A source from before a meeting could be announced is a warning, not where the meeting's date is in doubt.

    Nor where all are so old, as a meeting's accounts then are: that is told there.
    """
    meeting = entry if isinstance(entry, Meeting) else series.meetings.get(entry.meeting)
    made = entry.date if isinstance(entry, Meeting) else find_day_made(series, entry)
    if not meeting or not made or meeting.date_note or find_other_day(meeting):
        return
    for path, named in _find_sources(entry):
        days = {name: source.published_on for name in named if (source := series.sources.get(name))}
        old = [name for name, day in days.items() if day and day.last_day + ANNOUNCED < made.first_day]
        for name in old if len(old) < len(named) else ():
            yield Problem(
                entry.place_of(*path, named.index(name)),
                f'"{name}" was published on {days[name]}, long before the meeting of {made}',
                "a source that tells what was said there",
                f"name another source, or correct published_on in {series.sources[name].path}",
                code="early-account",
                severity=Severity.WARNING,
            )


def _find_sources(entry: Commitment | Meeting) -> Iterator[tuple[Path, Sequence[str]]]:
    if isinstance(entry, Commitment):
        yield ("sources",), entry.sources
    else:
        yield from ((("statements", number, "sources"), said.sources) for number, said in enumerate(entry.statements))
