"""The parties of a series are different bodies, and everybody can tell whose a body is."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Organization, Settings
from briefing.entries.loading.load import Loaded
from briefing.problem import Problem, Severity
from briefing.series.accounts import NO_PARTIES
from briefing.series.sides import find_sides, find_states, list_states


def check_parties(loaded: Loaded) -> Iterator[Problem]:
    """A party named twice, or as none can be, is an error; a body of a country with several states, part of none, a warning."""
    yield from _check_twins(loaded.settings)
    found = loaded.of_kind(Organization)
    sides, by_country = (
        find_sides(loaded.settings, loaded.vocabulary, found),
        list_states(find_states(loaded.vocabulary, found)),
    )
    for body in found.values():
        states = by_country.get(body.country or "", [])
        if len(states) > 1 and sides[body.id] is None:
            yield Problem(
                body.place_of("country"),
                f"nobody can tell whose body this is: {' and '.join(states)} are both states of {body.country}",
                "parent: the party or state that it is part of",
                "add parent, or give each state the country that is its own",
                code="parties",
                severity=Severity.WARNING,
            )


def _check_twins(settings: Settings) -> Iterator[Problem]:
    for index, party in enumerate(settings.parties):
        if party in NO_PARTIES:
            yield Problem(
                settings.place_of("parties", index),
                f'"{party}" stands for other than one party in data and addresses',
                "another id",
                f"run `briefing rename {party} NEW`",
                code="parties",
            )
        if party in settings.parties[:index]:
            yield Problem(
                settings.place_of("parties", index),
                f'"{party}" is named twice',
                "each party once",
                "remove one of the two",
                code="parties",
            )
