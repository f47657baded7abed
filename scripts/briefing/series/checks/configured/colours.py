"""A topic's colour can be read on its paper."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.colours import LEAST_CONTRAST, PAPER, contrast
from briefing.entries import Topic
from briefing.entries.loading.load import Loaded
from briefing.problem import Problem


def check_colours(loaded: Loaded) -> Iterator[Problem]:
    """A colour that is too near to that of the paper is an error."""
    for topic in loaded.of_kind(Topic).values():
        for paper, way in (("light", "a darker"), ("dark", "a lighter")):
            if topic.colour is None:
                continue
            colour = getattr(topic.colour, paper)
            reached = contrast(colour, getattr(PAPER, paper))
            if reached < LEAST_CONTRAST:
                yield Problem(
                    topic.place_of("colour", paper),
                    f"{colour} on {paper} paper has a contrast of {int(reached * 10) / 10} to 1",
                    f"at least {LEAST_CONTRAST}",
                    f"choose {way} one, or leave colour out",
                    code="colour",
                )
