"""Whose account something is, as data and addresses name it."""

from __future__ import annotations

import pytest

from briefing.series.accounts import Account, find_own_party, list_authors
from tests.trees import open_briefs


@pytest.mark.parametrize(
    ("parties", "is_all", "key"),
    [
        ((), False, "independent"),
        (("aldovia",), False, "aldovia"),
        (("aldovia",), True, "all"),
        (("aldovia", "borvia"), True, "both"),
        (("aldovia", "borvia"), False, "aldovia+borvia"),
        (("aldovia", "borvia", "celdonia"), True, "all"),
    ],
)
def test_an_account_has_one_name_for_any_number_of_parties(parties, is_all, key):
    """`both` is said of two, and only where the series has no third."""
    assert Account(parties, is_all).key == key


def test_a_joint_text_is_nobodys_own(house):
    series = open_briefs(house.briefs).series
    names = ("joint-communique", "aldovia-readout", "aldport-gazette")
    assert [find_own_party(series, name) for name in names] == [None, "aldovia", None]
    assert list_authors(series, names) == ("aldovia",)
