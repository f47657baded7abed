"""Whose people somebody belongs to is one thing at all meetings, and in the posts that sources state."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from briefing.dates import PartialDate, read_date
from briefing.entries import Entry, Meeting, Person
from briefing.problem import Problem, Severity
from briefing.series.checks.gathering import of_all
from briefing.series.offices import Office
from briefing.series.series import Series


def _list_sides(series: Series, entry: Entry) -> list[list[str]] | None:
    """Kind, id and day, then who stood for whom, and where that is said or since when and until when.

    Not where two keys of one participant contradict each other."""
    found: list[list[str]] = []
    if isinstance(entry, Person):
        found = [
            [entry.id, side, str(post.start_date or ""), str(post.end_date or "")]
            for post in entry.memberships
            if (side := _side_of(series, post.organization))
        ]
    elif isinstance(entry, Meeting):
        for index, who in enumerate(entry.participants):
            own, stood_for = _side_of(series, who.organization), _side_of(series, who.on_behalf_of)
            side = stood_for or own
            if who.person and side and not who.note and (own or side) == side:
                found.append([who.person, side, str(index)])
    day = str(entry.date) if isinstance(entry, Meeting) else ""
    return [[entry.kind, entry.id, day], *found] if found else None


def _read(day: str) -> PartialDate | None:
    return read_date(day) if day else None


def _side_of(series: Series, body: str | None) -> str | None:
    return series.side_of(body) if body and body in series.organizations else None


@of_all(_list_sides)
def check_one_side(series: Series, said: Mapping[str, list[list[str]]]) -> Iterator[Problem]:
    """A warning where one meeting says another side than all posts of that day, or, without posts, than more of the meetings.

    Some change sides: what posts say of other days says nothing of this one."""
    posts: dict[str, list[Office]] = defaultdict(list)
    for (kind, *_), *found in said.values():
        for who, side, start, end in found if kind == Person.kind else ():
            posts[who].append(Office(side, None, _read(start), _read(end), 0))
    met = Counter((who, side) for (kind, *_), *found in said.values() if kind == Meeting.kind for who, side, _ in found)
    sides: dict[str, list[str]] = {}
    for who, side in met:
        sides.setdefault(who, []).append(side)
    for (kind, meeting_id, day), *found in said.values():
        for who, side, index in found if kind == Meeting.kind else ():
            others = [other for other in sides[who] if other != side and met[who, other] > met[who, side]]
            held = [post.organization for post in posts[who] if post.covers(read_date(day))]
            if side in held or (not held and (posts[who] or not others)):
                continue
            other, where = (held[0], "in the person’s posts") if held else (others[0], "at more meetings")
            meeting = series.meetings[meeting_id]
            yield Problem(
                meeting.place_of("participants", int(index), "person"),
                f'"{who}" stands for "{side}" here, and for "{other}" {where}',
                f'"{other}", or a body of it',
                "correct the person, organization or on_behalf_of, or add a note that says why",
                code="side",
                severity=Severity.WARNING,
            )
