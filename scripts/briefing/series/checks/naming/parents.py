"""No body is part of itself, neither at once nor by way of others."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Organization
from briefing.entries.loading.load import Loaded
from briefing.problem import Problem, Severity


def check_parents(loaded: Loaded) -> Iterator[Problem]:
    """A warning at each body of the round, since nobody can tell which of them names the wrong one."""
    bodies = loaded.of_kind(Organization)
    for body in bodies.values():
        passed: list[str] = []
        above = bodies.get(body.parent or "")
        while above is not None and above is not body and above.id not in passed:
            passed.append(above.id)
            above = bodies.get(above.parent or "")
        if above is body:
            by_way = f", by way of {', '.join(passed)}" if passed else ""
            what, mend = f'"{body.id}" is part of itself{by_way}', "remove parent, or name another body"
            expected, place = "the body that it is part of", body.place_of("parent")
            yield Problem(place, what, expected, mend, code="levels", severity=Severity.WARNING)
        above = bodies.get(body.parent or "")
        if above and above.country and body.country and above.country != body.country:
            what = f'the body is of {body.country}, and "{above.id}", of which it is part, of {above.country}'
            place, mend = body.place_of("country"), "correct country or parent; a body of several states has no country"
            yield Problem(place, what, "one country in both", mend, code="parent-country", severity=Severity.WARNING)
