"""Terms of office: which days lie within one, to the first and the last."""

from __future__ import annotations

import pytest

from briefing.dates import read_date
from briefing.series.governments import Government
from tests.trees import open_briefs


@pytest.fixture
def person(house):
    return open_briefs(house.briefs).series.people["ana-varga"]


@pytest.mark.parametrize(
    ("day", "is_within"),
    [
        ("2020-03-01", True),
        ("2020-02-29", False),
        ("2020-03", True),
        ("2020-02", False),
        ("2024-03-31", True),
        ("2024-04-01", False),
        ("2024-03", True),
        ("2024", False),
        ("2021", True),
    ],
)
def test_a_term_holds_its_first_and_its_last_day(person, day, is_within):
    """A month or a year lies within it only as a whole."""
    term = Government("aldovia", person, person.name, read_date("2020-03-01"), read_date("2024-03-31"))
    assert term.covers(read_date(day)) is is_within


def test_a_term_without_an_end_goes_on(person):
    """Of who is still in office nothing says when that ends."""
    assert Government("aldovia", person, person.name, read_date("2020"), None).covers(read_date("2199-01-01"))
