"""Whose body a body is: a party's or a state's, by what it is part of before its country."""

from __future__ import annotations

import pytest

from briefing.series.accounts import find_account
from briefing.series.series import Series
from tests.trees import open_briefs

TOWN = "name:\n  en: {name}\n  es: {name}\nclassification: agency\ncountry: AX\n"
OFFICE = TOWN + "parent: {parent}\n"


@pytest.fixture
def towns(house) -> Series:
    """Two towns of Aldovia as the parties, an office of the second, and the ministry and the state that are neither's."""
    house.write("organizations/aldport.yml", TOWN.format(name="Aldport"))
    house.write("organizations/millford.yml", TOWN.format(name="Millford"))
    house.write("organizations/millford-harbour.yml", OFFICE.format(name="Harbour Office of Millford", parent="millford"))
    house.change("series.yml", "parties: [aldovia, borvia]", "parties: [aldport, millford]")
    house.change("sources/aldovia-readout.yml", "issued_by: [aldovia-trade]", "issued_by: [millford-harbour]")
    opened = open_briefs(house.briefs)
    assert opened.series, [str(problem) for problem in opened.report.errors]
    return opened.series


def test_towns_of_one_country_are_parties_of_their_own(towns):
    """Each town is its own side, its office is the town's, and the ministry of their country is the state's."""
    bodies = ("aldport", "millford", "millford-harbour", "aldovia-trade", "aldovia")
    assert [towns.side_of(body) for body in bodies] == ["aldport", "millford", "millford", "aldovia", "aldovia"]


def test_account_hangs_on_the_party_not_on_the_country(towns):
    """What one town's office issued is that town's account, and not the other's of the same country."""
    assert find_account(towns, ["aldovia-readout"]).key == "millford"


def test_bodies_that_are_part_of_one_another_belong_to_nobody(house):
    """A circle of parents ends; the country decides then."""
    house.write("organizations/one.yml", OFFICE.format(name="One", parent="two"))
    house.write("organizations/two.yml", OFFICE.format(name="Two", parent="one"))
    series = open_briefs(house.briefs).series
    assert series is not None
    assert series.side_of("one") == "aldovia"
