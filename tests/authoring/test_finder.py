"""Entries are found by what they are called, however it is typed."""

from __future__ import annotations

import pytest

from briefing.authoring.finder import find_entries, pick_entry
from briefing.entries.loading.load import load_folder


@pytest.fixture
def entries(house):
    house.write(
        "people/zoe-barcena.yml",
        "name: Zoë Bárcena\nsort_name: Bárcena, Zoë\nother_names:\n  - name: Z. B. Ibarra\n",
    )
    house.write(
        "organizations/port-office.yml",
        "name:\n  en: Port Office\n  es: Oficina de Puertos\nabbreviation: PO\nclassification: agency\ncountry: AA\n",
    )
    return list(load_folder(house.briefs).all_files())


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("barcena", "zoe-barcena"),
        ("ZOE BÁRCENA", "zoe-barcena"),
        ("barc zo", "zoe-barcena"),
        ("ibarra", "zoe-barcena"),
        ("po", "port-office"),
        ("puertos oficina", "port-office"),
        ("harbour talks aldport", "2023-05-04-harbour-talks"),
    ],
)
def test_found_by_any_name(entries, words, first):
    """Names, other names, abbreviations and titles in each language, without accents and case, words begun."""
    found, is_there = find_entries(entries, words)
    assert is_there and found[0].id == first


def test_the_very_name_comes_before_the_same_words_in_another_order(house, entries):
    """Whichever id comes first; signs alone are no name, and find nothing."""
    house.write(
        "organizations/a-port.yml", "name:\n  en: Office Port\n  es: Office Port\nclassification: agency\ncountry: AA\n"
    )
    entries = list(load_folder(house.briefs).all_files())
    assert [entry.id for entry in find_entries(entries, "port office")[0]] == ["port-office", "a-port"]
    assert find_entries(entries, "- –") == ([], False)


def test_the_shorter_name_comes_first(house):
    """Of those that hold the words in one name, in whatever order; last of all where the words stand in several names."""
    for name, words in (("a", "Bay of the Tide and Moon"), ("b", "Tide Bay"), ("c", "Tide of the Bay"), ("d", "Tide Moon")):
        house.write(f"people/{name}.yml", f"name: {words}\nsort_name: {words if name != 'd' else 'Bay'}\n")
    found, _ = find_entries(list(load_folder(house.briefs).all_files()), "bay tide")
    assert [entry.id for entry in found] == ["b", "c", "a", "d"]


def test_nearest_where_nothing_fits(entries):
    """A typing error gives the nearest, and says that nothing fits; nonsense gives nothing."""
    found, is_there = find_entries(entries, "barcenna")
    assert not is_there and [entry.id for entry in found] == ["zoe-barcena"]
    assert find_entries(entries, "qqqq") == ([], False)
    found, is_there = find_entries(entries, "barcenna zy")
    assert not is_there and [entry.id for entry in found] == ["zoe-barcena"], "so short a word is none that must be there"
    assert find_entries(entries, "prt")[0][0].id == "port-office", "one of three letters counts"


def test_of_many_that_are_near_five_are_told(house):
    """The first by their ids, where all are as near."""
    for letter in "abcdefg":
        house.write(f"people/{letter}-lind.yml", f"name: Eva Lind\nsort_name: Lind, Eva {letter}\n")
    found, is_there = find_entries(list(load_folder(house.briefs).all_files()), "Evva Lindt")
    assert not is_there and [entry.id for entry in found] == [f"{letter}-lind" for letter in "abcde"]


def test_kind_narrows(entries):
    """With a kind only its entries are looked at."""
    assert [entry.id for entry in find_entries(entries, "aldovia", "organizations")[0]] == ["aldovia", "aldovia-trade"]


def test_an_id_is_picked_or_said(entries):
    """By id, by folder and id, by file; else a sentence with the nearest id."""
    assert pick_entry(entries, "briefs/people/zoe-barcena.yml").id == "zoe-barcena"
    with pytest.raises(LookupError, match='did you mean "zoe-barcena"'):
        pick_entry(entries, "people/zoe-barcenas")
