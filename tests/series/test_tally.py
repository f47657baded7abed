"""The numbers of a group of commitments: each commitment is told once, on any day and for any group."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.series.standing.edition import Edition
from briefing.series.standing.marks import PAST_DUE, Mark
from briefing.series.tally import tally
from tests.trees import open_edition


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(data=st.data())
@pytest.mark.slow
def test_numbers_add_up(real_series, data):
    """Sides are parts of the whole, and so are what is closed, open and not verifiable; overdue are only open ones."""
    edition = Edition(real_series, data.draw(st.dates(date(2021, 1, 20), date(2027, 12, 31))))
    group = data.draw(st.lists(st.sampled_from(list(real_series.commitments)), unique_by=lambda found: found.id, min_size=1))
    found = tally(edition, group)
    assert found and found.total == len(group)
    parts = (found.closed, found.still_open, found.not_verifiable)
    assert sum(found.by_side.values()) == sum(sum(part.values()) for part in parts) == found.total
    opened = [one for one in group if edition.standing(one).is_open]
    assert sum(found.still_open.values()) == len(opened)
    assert found.not_looked_into == sum(Mark.NOT_LOOKED_INTO in edition.standing(one).marks for one in opened)
    assert found.overdue == sum(Mark.OVERDUE in edition.standing(one).marks for one in opened)
    assert found.next_due is None or (found.next_due in opened and not {*PAST_DUE} & {*edition.standing(found.next_due).marks})
    assert found.since.sort_key <= found.until.sort_key


def test_nothing_is_told_of_nothing(real_series):
    """A group without commitments has no numbers, rather than noughts."""
    assert tally(Edition(real_series, date(2026, 1, 1)), []) is None


def test_who_promised_most_is_told_first(full):
    """Of as many the first by name; several together are one."""
    edition = open_edition(full.briefs, date(2025, 3, 1))
    found = tally(edition, list(edition.series.commitments))
    assert [*found.by_side.items()] == [("aldovia", 2), ("several", 2), ("borvia", 1), ("celdonia", 1)]
    assert (str(found.since), str(found.until), found.meetings) == ("2023-05-04", "2024-09-10", 3)
