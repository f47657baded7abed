"""An id stands once on a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from briefing.problem import Place, Problem
from briefing.series.checks.hand_written.finished_page import Page


def check_ids(page: Page) -> Iterator[Problem]:
    """Two equal ids make an anchor lead to the wrong place."""
    for found, count in Counter(page.ids).items():
        if count > 1:
            yield Problem(
                Place(f"site/{page.path}"),
                f'the id "{found}" stands {count} times',
                "an id once a page",
                "give one of them another id",
                code="ids",
            )
