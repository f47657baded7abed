"""Which id is meant by what stands where an id is due."""

from __future__ import annotations

import pytest

from briefing.entries.loading.load import load_folder
from briefing.series.checks.naming.names_for_ids import EntryFinder
from tests.conftest import EXAMPLE
from tests.trees import open_briefs

LOADED = load_folder(EXAMPLE).loaded


@pytest.mark.parametrize(
    ("named", "kind", "meant"),
    [
        ("Ana-Varga", "people", "ana-varga"),
        ("Ana Varga", "people", "ana-varga"),
        ("Varga, Ana", "people", "ana-varga"),
        ("Ana M. Varga", "people", "ana-varga"),
        ("Bo Costa", "people", None),
        ("varga-ana", "people", "ana-varga"),
        ("anna-varga", "people", "ana-varga"),
        ("Ministerio de Comercio de Aldovia", "organizations", "aldovia-trade"),
        ("Ministerio de Comercio de Aldovia", "people", None),
        ("trade-aldovia", "organizations", "aldovia-trade"),
        ("trade-aldovia", "people", None),  # the same words, of another kind
        ("aldovia-tr", "organizations", None),
        ("aldport", "sources", "aldport-gazette"),
        ("briefs/sources/aldport-gazette.yml", "sources", "aldport-gazette"),
        ("/people/ana-varga/", "people", "ana-varga"),
        ("http://www.example.org/gaceta/", "sources", "aldport-gazette"),
        ("http://www.example.org/gaceta/", "people", None),
        ("2023-05-04", "meetings", "2023-05-04-harbour-talks"),
        ("2023", "meetings", "2023-05-04-harbour-talks"),
        ("harbour-talks", "meetings", "2023-05-04-harbour-talks"),
        ("zzz", "people", None),
    ],
)
def test_an_id_is_meant_by_name_address_beginning_or_slip(named, kind, meant):
    assert EntryFinder(LOADED).find(named, (kind,)) == meant


@pytest.mark.parametrize(("more", "is_listed"), [(38, True), (39, False)])
def test_forty_topics_are_listed_to_choose_from(house, more, is_listed):
    """Where there are more, nobody reads so long a list: how to look for one is said instead."""
    text = (house.briefs / "topics/maize.yml").read_text("utf-8")
    for number in range(more):
        house.write(f"topics/t{number}.yml", text)
    house.change("meetings/2023-05-04-harbour-talks.yml", "topics: [trade, maize]", "topics: [trade, border]")
    (told,) = [found for found in open_briefs(house.briefs).report.problems if found.code == "reference"]
    assert (told.expected.startswith("one of maize, t0"), told.mend == "choose one") == (is_listed, is_listed)


def test_of_several_kinds_the_first_that_has_it(house):
    """A participant may be named by the id of a person or of a body."""
    finder = EntryFinder(LOADED)
    assert finder.find("aldovia", ("people", "organizations")) == "aldovia"
    assert finder.find("ministry of trade of aldovia", ("people", "organizations")) == "aldovia-trade"
    assert finder.find_other_kind("aldovia", ("people",)) == "organization"
    assert finder.find_other_kind("aldovia", ("people", "organizations")) == finder.find_other_kind("zzz", ()) == ""


@pytest.mark.parametrize(
    ("named", "kinds", "found"),
    [
        ("varga", ("people",), ["ana-varga"]),
        ("ana-varga", ("organizations", "people"), ["ana-varga"]),
        ("varga", ("organizations",), []),
        ("Ana Varga", ("people",), []),
        ("var", ("people",), []),
    ],
)
def test_people_are_found_by_some_of_their_words(named, kinds, found):
    assert EntryFinder(LOADED).find_people(named, kinds) == found


@pytest.mark.parametrize(
    ("named", "found"),
    [
        ("cora-lindes", ["bo-tal"]),
        ("lindes", ["bo-tal"]),
        ("bo-tal", ["bo-tal"]),
        ("tal", ["bo-tal"]),
        ("bo-lindes", []),
        ("cora-lindes-tal", []),
    ],
)
def test_people_are_found_by_the_words_of_their_id_or_by_those_of_a_name(house, named, found):
    """By all of either, or some; not by words of both."""
    house.write("people/bo-tal.yml", "name: Cora Lindes\nsort_name: Lindes, Cora\n")
    assert EntryFinder(load_folder(house.briefs).loaded).find_people(named, ("people",)) == found


@pytest.mark.parametrize(
    ("named", "parts"),
    [
        ("trade, maize", ["trade", "maize"]),
        ("trade, fish", ["trade", "fish"]),
        ("trade maize", ["trade", "maize"]),
        ("trade fish", ["trade"]),
        ("trade, Fish", ["trade"]),
        ("trade; a/b", ["trade"]),
        ("fish, tides", []),
    ],
)
def test_several_ids_in_one_value_are_parted(named, parts):
    assert EntryFinder(LOADED).part(named, ("topics",)) == parts


def misnamed(house, old: str, new: str, named: str, kind: str = "people"):
    """Whether a file that bears another name is told, rather than those who name it."""
    (house.briefs / kind / f"{old}.yml").rename(house.briefs / kind / f"{new}.yml")
    found = EntryFinder(load_folder(house.briefs).loaded).find_misnamed(named, (kind,))
    return found and found.id


def test_where_several_name_an_id_that_nobody_has_the_file_is_misnamed(house):
    assert misnamed(house, "trade", "trades", "trade", "topics") == "trades"


def test_one_that_names_it_alone_may_be_wrong_itself(house):
    assert misnamed(house, "maize", "maizes", "maize", "topics") is None


def test_what_is_named_is_misnamed_nowhere(house):
    finder = EntryFinder(LOADED)
    assert finder.find_misnamed("trade", ("topics",)) is finder.find_misnamed("trade", ("topics", "people")) is None
    assert finder.count_naming("trade", ("topics",)) > finder.count_naming("maize", ("topics",)) == 1


def test_where_there_is_no_topic_none_is_to_be_chosen(house):
    """It said `one of ; choose one`: the first one is made."""
    for topic in ("trade", "maize"):
        (house.briefs / f"topics/{topic}.yml").unlink()
    told = [str(found) for found in open_briefs(house.briefs).report.errors if found.place.path.endswith("keep-fees-low.yml")]
    assert told[0].split(": ", 1)[1] == 'no topic is called "trade" (the id of a topic; run `briefing new topic trade` first)'
