"""The parties of a series are different bodies."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries.load import Loaded
from briefing.problem import Problem


def check_parties(loaded: Loaded) -> Iterator[Problem]:
    """A party named twice is an error."""
    settings = loaded.settings
    parties = settings.parties if settings else ()
    for index, party in enumerate(parties):
        if settings and party in parties[:index]:
            yield Problem(
                settings.place_of("parties", index),
                f'"{party}" is named twice',
                "each party once",
                "remove one of the two",
                code="parties",
            )
