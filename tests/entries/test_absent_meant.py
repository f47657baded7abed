"""A key that no map takes, beside the only one that is missing there: asked of entries as they are written."""

from __future__ import annotations

import pytest

from tests.mistakes.test_mistakes import find

PERSON, BODY, MEETING = "people/ana-varga.yml", "organizations/aldovia-trade.yml", "meetings/2023-05-04-harbour-talks.yml"
MEANT = [
    (PERSON, "\nname:", "\ntitle:", "name"),
    (BODY, "name:", "title:", "name"),
    (MEETING, "title:", "name:", "title"),
    (MEETING, "\ndate:", "\npublished_on:", "date"),
    (MEETING, "\ntopics:", "\nparties:", "topics"),
    (MEETING, "\nsummary:", "\ntext:", "summary"),
    (MEETING, "\nsources:", "\nissued_by:", "sources"),
    (MEETING, "\nsummary:", "\norganization:", "summary"),
    ("sources/aldovia-readout.yml", "title:", "name:", "title"),
    ("commitments/2023-05-04-lower-fees.yml", "\nmeeting:", "\nevent:", "meeting"),
    ("frameworks/coast-treaty.yml", "\nclassification:", "\nformat:", "classification"),
]
"""File, how it begins, how it is written instead, what was meant."""


@pytest.mark.parametrize(("path", "old", "new", "meant"), MEANT)
def test_the_required_key_by_another_name_is_one_message(house, path, old, new, meant):
    """At its line; where the word is no other name of it, that it is missing is said too."""
    text = (house.briefs / path).read_text("utf-8")
    house.write(path, ("\n" + text).replace("\n" + old.strip(), "\n" + new.strip(), 1)[1:])
    (found,) = find(house)
    line = [line.partition(":")[0] for line in (house.briefs / path).read_text("utf-8").splitlines()].index(new.strip(" \n:"))
    assert found.what == f'there is no key "{new.strip(chr(10) + ":")}"' and found.place.line == line + 1
    assert found.mend.startswith(f'did you mean "{meant}"') and found.code == "unknown-key"


@pytest.mark.parametrize(
    ("path", "old", "new", "codes"),
    [
        (MEETING, "date: 2023-05-04", "remarks: The talks went on.", {"missing-key", "unknown-key"}),
        (MEETING, "format: ministerial-dialogue", "remarks: The talks went on.", {"missing-key", "unknown-key"}),
        (PERSON, "sort_name: Varga, Ana", "born: 1970\nremark: none", {"missing-key", "unknown-key"}),
    ],
)
def test_what_can_be_no_value_of_it_is_two_messages(house, path, old, new, codes):
    """Nor can anybody tell which of two keys it was."""
    house.change(path, old, new)
    assert {problem.code for problem in find(house) if problem.place.path.endswith(path)} == codes
