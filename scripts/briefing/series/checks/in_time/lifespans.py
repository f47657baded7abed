"""Nobody meets under a framework, and no body takes part, speaks or publishes, before it exists or after it has ended."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from briefing.dates import read_date
from briefing.entries import Entry, Framework, Meeting, Organization, Source
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
    for named, key, said, met in _find_left_out(days.values(), Framework.kind, "ended on"):
        one = len(met) == 1
        yield Problem(
            series.frameworks[named].place_of(("start_date", "end_date")[key]),
            f"it {said}, and {', '.join(met)} {'names' if one else 'name'} it",
            "a framework that exists when people meet under it",
            f"correct the date, or take the framework out of {'that meeting' if one else 'those meetings'}",
            code="framework-dates",
            severity=Severity.WARNING,
        )


def _list_acts(series: Series, entry: Entry) -> list[Any] | None:
    """A body's own days; of a meeting and a document their day, and the bodies that act there."""
    if isinstance(entry, Organization) and (entry.founding_date or entry.dissolution_date):
        return [entry.kind, entry.id, str(entry.founding_date or ""), str(entry.dissolution_date or "")]
    if isinstance(entry, Meeting):
        acting = {found.organization for found in entry.participants if found.organization}
        acting |= {by for statement in entry.statements for by in statement.by}
        return [entry.kind, entry.id, str(entry.date), str(entry.end_date or entry.date), sorted(acting)] if acting else None
    if isinstance(entry, Source) and entry.published_on and entry.issued_by and not entry.reprint_of:
        day = str(entry.published_on)
        return [entry.kind, entry.id, day, day, list(entry.issued_by)]
    return None


@of_all(_list_acts)
def check_bodies_in_time(series: Series, days: Mapping[str, Any]) -> Iterator[Problem]:
    """Likewise, once for all that a body did; a founding that is still to come is told as such."""
    covered = series.settings.covers_to
    for named, key, said, acts in _find_left_out(days.values(), Organization.kind, "existed until"):
        body = series.organizations[named]
        if key == 0 and covered and body.founding_date and covered.is_before(body.founding_date):
            continue
        yield Problem(
            body.place_of(("founding_date", "dissolution_date")[key]),
            f"it {said}, and acts in {', '.join(acts)}",
            "a body that exists when it takes part, speaks or publishes",
            "correct the date, or name the body that acted then",
            code="body-dates",
            severity=Severity.WARNING,
        )


def _find_left_out(rows: Iterable[Any], kind: str, ended: str) -> Iterator[tuple[str, int, str, list[str]]]:
    """The id of what has a span, 0 for its begin and 1 for its end, what is said of that day, and what lies beyond it."""
    acts = defaultdict[str, list[tuple[str, str, str]]](list)
    lives = []
    for own, name, first, last, *rest in rows:
        if own == kind:
            lives.append((name, first, last))
        for named in rest[0] if rest else ():
            acts[named].append((name, first, last))
    for named, *span in lives:
        begin, end = (read_date(day) if day else None for day in span)
        if begin and end and end.is_before(begin):
            continue  # which is told, and one of the two is wrong
        done = [(name, read_date(first), read_date(last)) for name, first, last in acts[named]]
        early = sorted(name for name, _, last in done if begin and last.is_before(begin))
        late = sorted(name for name, first, _ in done if end and end.is_before(first))
        if early:
            yield named, 0, f"exists since {begin}", early
        if late:
            yield named, 1, f"{ended} {end}", late
