"""Which entry a name means for sure, which it may mean, and what is said where it means none."""

from __future__ import annotations

import pytest

from briefing.authoring.matching import Match, match_entry, tell_unmatched
from briefing.entries.loading.load import load_folder


@pytest.fixture
def entries(house):
    house.write("people/ana-maria-costa.yml", "name: Ana María Costa\nsort_name: Costa, Ana María\n")
    house.write("people/eva-costa.yml", "name: Eva Costa\nsort_name: Costa, Eva\n")
    return list(load_folder(house.briefs).loaded.all_entries())


@pytest.mark.parametrize(
    ("named", "kind", "entry", "near"),
    [
        ("ana-varga", "people", "ana-varga", []),
        ("ANA VARGA", "people", "ana-varga", []),
        ("varga", "people", "ana-varga", []),
        ("eva costa", "people", "eva-costa", []),
        ("costa", "people", None, ["eva-costa", "ana-maria-costa"]),
        ("Ana Vargas Lind", "people", None, ["ana-varga"]),
        ("Ana Costa Maria", "people", "ana-maria-costa", []),
        ("ana-varga", "organizations", None, []),
        ("Aldovia", "organizations", "aldovia", []),
        ("Aldovias", "organizations", None, ["aldovia"]),
        ("Aldovia Sea", "organizations", None, []),
        ("zzz", "people", None, []),
    ],
)
def test_a_name_means_one_for_sure_or_several_maybe(entries, named, kind, entry, near):
    match = match_entry(entries, named, kind)
    assert (match.entry and match.entry.id, [found.id for found in match.near]) == (entry, near)


def test_few_are_told_at_a_time(house):
    for letter in "abcdefg":
        house.write(
            f"people/eva-{letter}-lind.yml", f"name: Eva {letter}{letter} Lind\nsort_name: Lind, Eva {letter}{letter}\n"
        )
    entries = list(load_folder(house.briefs).loaded.all_entries())
    assert len(match_entry(entries, "lind", "people").near) == len(match_entry(entries, "Evva Lindt", "people").near) == 5


def test_what_means_none_is_told_with_all_of_a_few(entries):
    person = next(entry for entry in entries if entry.id == "ana-varga")
    assert tell_unmatched(Match(near=(person,)), "A. Varga", "people", {}, "en") == (
        '"A. Varga" may be ana-varga (Ana Varga); say the id'
    )
    for count, said in ((39, True), (40, False)):
        known = {f"x{number}": person for number in range(count)}
        told = tell_unmatched(Match(), "fish", "topics", known, "en")
        assert told.startswith('nothing among the topics is called "fish"') and (": one of x0, x1, " in told) is said
