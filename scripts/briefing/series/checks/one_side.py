"""Whose people somebody belongs to is one thing at all meetings, and in the posts that sources state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from briefing.entries import Entry, Meeting, Person
from briefing.problem import Problem, Severity
from briefing.series.checks.gathering import of_all
from briefing.series.series import Series


def _list_sides(series: Series, entry: Entry) -> list[list[str]] | None:
    """Kind and id, then who stood for whom and where that is said: not where two keys of one participant contradict it."""
    found: list[list[str]] = []
    if isinstance(entry, Person):
        found = [[entry.id, side, ""] for post in entry.memberships if (side := _side_of(series, post.organization))]
    elif isinstance(entry, Meeting):
        for index, who in enumerate(entry.participants):
            own, stood_for = _side_of(series, who.organization), _side_of(series, who.on_behalf_of)
            side = stood_for or own
            if who.person and side and not who.note and (own or side) == side:
                found.append([who.person, side, str(index)])
    return [[entry.kind, entry.id], *found] if found else None


def _side_of(series: Series, body: str | None) -> str | None:
    return series.side_of(body) if body and body in series.organizations else None


@of_all(_list_sides)
def check_one_side(series: Series, said: Mapping[str, list[list[str]]]) -> Iterator[Problem]:
    """A warning where one meeting says another side than a post, or than more of the meetings."""
    posts = {who: side for (kind, _), *found in said.values() if kind == Person.kind for who, side, _ in found}
    met = Counter((who, side) for (kind, _), *found in said.values() if kind == Meeting.kind for who, side, _ in found)
    sides: dict[str, list[str]] = {}
    for who, side in met:
        sides.setdefault(who, []).append(side)
    for (kind, meeting_id), *found in said.values():
        for who, side, index in found if kind == Meeting.kind else ():
            others = [other for other in sides[who] if other != side and met[who, other] > met[who, side]]
            post = posts.get(who, side)
            if post == side and not others:
                continue
            other, where = (post, "in the person’s posts") if post != side else (others[0], "at more meetings")
            meeting = series.meetings[meeting_id]
            yield Problem(
                meeting.place_of("participants", int(index), "person"),
                f'"{who}" stands for "{side}" here, and for "{other}" {where}',
                f'"{other}", or a body of it',
                "correct the person, organization or on_behalf_of, or add a note that says why",
                code="side",
                severity=Severity.WARNING,
            )
