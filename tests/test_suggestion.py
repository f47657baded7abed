"""Did you mean: the nearest of the right spellings, or nothing rather than a wild guess."""

from __future__ import annotations

import pytest

from briefing.suggestion import nearest

KINDS = ("meetings", "commitments", "people", "organizations", "frameworks", "topics", "sources")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("meeting", "meetings"), ("comitments", "commitments"), ("organisations", "organizations"), ("sources", "sources")],
)
def test_a_slip_is_recognised(typed, meant):
    """A letter too few, one too many, one instead of another."""
    assert nearest(typed, KINDS) == meant


def test_what_is_like_nothing_gets_no_guess():
    """Also where nothing is known."""
    assert nearest("zebra", KINDS) is None
    assert nearest("meetings", ()) is None
