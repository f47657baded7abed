"""Nobody meets under a framework before it exists, nor after it has ended."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from briefing.dates import read_date
from briefing.entries import Entry, Framework, Meeting
from briefing.problem import Problem, Severity
from briefing.series.checks.gathering import of_all
from briefing.series.series import Series


def _list_days(series: Series, entry: Entry) -> list[Any] | None:
    if isinstance(entry, Framework) and (entry.start_date or entry.end_date):
        return [entry.kind, entry.id, str(entry.start_date or ""), str(entry.end_date or "")]
    if isinstance(entry, Meeting) and entry.frameworks:
        return [entry.kind, entry.id, str(entry.date), str(entry.end_date or entry.date), list(entry.frameworks)]
    return None


@of_all(_list_days)
def check_frameworks_in_time(series: Series, days: Mapping[str, Any]) -> Iterator[Problem]:
    """A warning at the date, once for all the meetings that it leaves out: it is more likely wrong than each of them."""
    meetings = [row[1:] for row in days.values() if row[0] == Meeting.kind]
    for _, named, *span in (row for row in days.values() if row[0] == Framework.kind):
        begin, end = (read_date(day) if day else None for day in span)
        if begin and end and end.is_before(begin):
            continue  # which is told, and one of the two is wrong
        met = [(name, read_date(first), read_date(last)) for name, first, last, under in meetings if named in under]
        early = [name for name, _, last in met if begin and last.is_before(begin)]
        late = [name for name, first, _ in met if end and end.is_before(first)]
        for key, said, day, left_out in (("start_date", "exists since", begin, early), ("end_date", "ended on", end, late)):
            if left_out and day:
                yield _tell(series.frameworks[named], key, f"{said} {day}", sorted(left_out))


def _tell(framework: Framework, key: str, said: str, met: list[str]) -> Problem:
    one = len(met) == 1
    return Problem(
        framework.place_of(key),
        f"it {said}, and {', '.join(met)} {'names' if one else 'name'} it",
        "a framework that exists when people meet under it",
        f"correct the date, or take the framework out of {'that meeting' if one else 'those meetings'}",
        code="framework-dates",
        severity=Severity.WARNING,
    )
