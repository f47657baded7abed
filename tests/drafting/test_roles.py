"""Which role a draft proposes for somebody whom the series knows."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.drafting.persons.participants import find_role
from tests.trees import open_edition


@pytest.mark.parametrize(
    ("day", "body"),
    [(date(2024, 9, 9), "borvia"), (date(2023, 5, 5), "aldovia-trade"), (date(2020, 1, 1), "aldovia-trade"), (None, None)],
)
def test_the_role_is_that_of_the_nearest_meeting(house, day, body):
    """Without a day none, where the person came for several bodies."""
    text = (house.briefs / "meetings/2023-05-04-harbour-talks.yml").read_text("utf-8")
    later = text.replace("date: 2023-05-04", "date: 2024-09-10").replace("reviewed: 2024-01-10", "reviewed: 2024-10-01")
    later = later.replace("organization: aldovia-trade", "organization: borvia")
    house.write("meetings/2024-09-10-later-talks.yml", later)
    series = open_edition(house.briefs, date(2025, 3, 1)).series
    found = find_role("ana-varga", day, series)
    assert (found.organization if found else None) == body
    assert find_role("nobody", day, series) is None
