"""Some change sides, and some offices are held by several: a post tells only of its own days."""

from __future__ import annotations

import pytest

from tests.mistakes.tenth_table import BEN, MET_AGAIN, OFFICIALS, ROLE, SHARES
from tests.trees import open_briefs

TALKS, ANA = "meetings/2023-05-04-harbour-talks.yml", "people/ana-varga.yml"
SORTED = "sort_name: Varga, Ana\n"
POST = "  - organization: {}\n" + ROLE + "    start_date: {}\n    end_date: {}\n"
EARLIER, LATER = POST.format("aldovia-trade", 2019, "2023-06"), POST.format("borvia", "2023-07", 2026)
CAME = "participants:\n  - person: ana-varga\n    organization: borvia\nsummary:"


def find(house, code: str) -> list[str]:
    return [str(found) for found in open_briefs(house.briefs).report.problems if found.code == code]


@pytest.mark.parametrize(
    ("posts", "is_told"),
    [
        (EARLIER + LATER, False),
        (LATER + EARLIER, False),
        (LATER, False),
        (POST.format("borvia", 2020, 2026), True),
        (POST.format("borvia", 2020, 2026) + EARLIER, False),
    ],
)
def test_a_post_tells_of_its_own_days(house, posts, is_told):
    """Who changes sides later stood for the first one until then."""
    house.change(ANA, SORTED, f"{SORTED}memberships:\n{posts}")
    assert bool(find(house, "side")) is is_told


@pytest.mark.parametrize(("posts", "times"), [("", 1), (f"memberships:\n{EARLIER}{LATER}", 0)])
def test_where_posts_tell_of_two_sides_the_most_meetings_do_not(house, posts, times):
    house.change(ANA, SORTED, SORTED + posts)
    for day in (1, 2):
        house.write(f"meetings/2024-02-0{day}-talks.yml", MET_AGAIN.format(day).replace("summary:", CAME))
    assert len(find(house, "side")) == times


@pytest.mark.parametrize(
    ("posts_of_ana", "posts_of_ben", "is_told"),
    [(EARLIER, "", True), ("", EARLIER, True), ("", "", False), (EARLIER, EARLIER, False), (LATER, "", False)],
)
def test_an_office_is_one_persons_where_a_post_says_so(house, posts_of_ana, posts_of_ben, is_told):
    """A department has many deputies."""
    house.change(ANA, SORTED, f"{SORTED}memberships:\n{posts_of_ana}" if posts_of_ana else SORTED)
    house.write(BEN[0], BEN[2] + (f"memberships:\n{posts_of_ben}" if posts_of_ben else ""))
    house.change(TALKS, OFFICIALS, SHARES.format(ROLE, OFFICIALS))
    assert bool(find(house, "shared-office")) is is_told
