"""Nothing is part of itself, comes before itself or takes itself up, also by way of others; no body is abroad."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from briefing.entries import Commitment, Entry, Framework, Meeting, Organization
from briefing.entries.base import Path
from briefing.entries.loading.load import Loaded
from briefing.problem import Problem, Severity
from briefing.series.checks.gathering import of_all
from briefing.series.series import Series


class _Tie(NamedTuple):
    """A key by which entries of one kind name one another."""

    kind: str
    key: str
    said: str
    expected: str


_TIES = (
    _Tie(Organization.kind, "parent", "is part of itself", "the body that it is part of"),
    _Tie(Framework.kind, "part_of", "is part of itself", "the larger framework that it belongs to"),
    _Tie(Framework.kind, "predecessors", "comes before itself", "what it took the place of"),
    _Tie(Meeting.kind, "follows", "follows up itself", "an earlier meeting"),
    _Tie(Commitment.kind, "relations", "takes up itself", "an earlier commitment"),
)
"""Topics have two levels, of which another rule knows."""


def _list_named(_series: Series, entry: Entry) -> list[Any] | None:
    """The kind, the id, by key what it names, and on what its day hangs: itself or its meeting."""
    named = {tie.key: _read(entry, tie.key) for tie in _TIES if tie.kind == entry.kind}
    if not any(named.values()) and not isinstance(entry, Meeting):
        return None
    hangs_on = entry.meeting if isinstance(entry, Commitment) else entry.id
    return [entry.kind, entry.id, named, hangs_on, str(entry.date) if isinstance(entry, Meeting) else ""]


def _read(entry: Entry, key: str) -> list[str]:
    found = getattr(entry, key) or ()
    return [found] if isinstance(found, str) else [getattr(one, "commitment", one) for one in found]


@of_all(_list_named)
def check_rounds(series: Series, gathered: Mapping[str, Any]) -> Iterator[Problem]:
    """A warning for each round, at the first of it by id, since nobody can tell which of them names the wrong one.

    Where they are of several days, one of them is named by an earlier one, which is told.
    """
    days = {name: day for _, name, _, _, day in gathered.values() if day}
    for tie in _TIES:
        rows = {name: (named[tie.key], days.get(of, "")) for kind, name, named, of, _ in gathered.values() if kind == tie.kind}
        tied = {name: named for name, (named, _) in rows.items() if named}
        for name in sorted(tied):
            way = _find_way_back(name, tied)
            if way and name == min(way) and not _is_told([rows[one][1] for one in way]):
                yield _tell(series, tie, name, way, rows[name][0].index(way[1] if len(way) > 1 else name))


def _is_told(days: Sequence[str]) -> bool:
    """Whether another rule says it: of what has a day, an entry that names itself, or one of another day."""
    return len({*days}) > 1 or (len(days) == 1 and bool(days[0]))


def _find_way_back(name: str, named: Mapping[str, list[str]]) -> list[str] | None:
    """The shortest way from one to itself, beginning with it; None where none leads back."""
    ways, seen = [[name]], set[str]()
    for way in ways:
        for following in named.get(way[-1], ()):
            if following == name:
                return way
            if following not in seen:
                seen.add(following)
                ways.append([*way, following])
    return None


def _tell(series: Series, tie: _Tie, name: str, way: list[str], index: int) -> Problem:
    entry: Entry = getattr(series, tie.kind)[name]
    path: Path = (tie.key,) if isinstance(getattr(entry, tie.key), str) else (tie.key, index)
    path = (*path, "commitment") if tie.kind == Commitment.kind else path
    by_way = f", by way of {', '.join(way[1:])}" if way[1:] else ""
    mend = f"remove it from {tie.key}, or name another" + (" in one of them" if by_way else "")
    what = f'"{name}" {tie.said}{by_way}'
    return Problem(entry.place_of(*path), what, tie.expected, mend, code="levels", severity=Severity.WARNING)


def check_parent_countries(loaded: Loaded) -> Iterator[Problem]:
    """A warning at the country, since it is more likely wrong."""
    bodies = loaded.of_kind(Organization)
    for body in bodies.values():
        above = bodies.get(body.parent or "")
        if above and above.country and body.country and above.country != body.country:
            what = f'the body is of {body.country}, and "{above.id}", of which it is part, of {above.country}'
            place, mend = body.place_of("country"), "correct country or parent; a body of several states has no country"
            yield Problem(place, what, "one country in both", mend, code="parent-country", severity=Severity.WARNING)
