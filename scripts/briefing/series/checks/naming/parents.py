"""A body and the one that it is part of are of one country."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Organization
from briefing.entries.loading.load import Loaded
from briefing.problem import Problem, Severity


def check_parents(loaded: Loaded) -> Iterator[Problem]:
    """A warning at the country, since it is more likely wrong."""
    bodies = loaded.of_kind(Organization)
    for body in bodies.values():
        above = bodies.get(body.parent or "")
        if above and above.country and body.country and above.country != body.country:
            what = f'the body is of {body.country}, and "{above.id}", of which it is part, of {above.country}'
            place, mend = body.place_of("country"), "correct country or parent; a body of several states has no country"
            yield Problem(place, what, "one country in both", mend, code="parent-country", severity=Severity.WARNING)
