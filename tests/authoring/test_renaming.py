"""Another id for an entry: what is written where, and how drafts keep their form."""

from __future__ import annotations

import pytest

from briefing.authoring.changing.renaming import list_citing, rename_entry, renamed_path
from briefing.entries.loading.load import load_folder

MEETING = "briefs/meetings/2023-05-04-harbour-talks.yml"
DRAFT = "briefs/commitments/2023-05-04-lower-fees.yml"


def rename(house, old: str, new: str, keeps_address: bool = True):
    contents = load_folder(house.briefs)
    entries = list(contents.with_drafts())
    entry = next(entry for entry in entries if entry.id == old)
    return rename_entry(entries, entry, new, keeps_address)


def test_whoever_names_it_is_written_anew_and_nobody_else(house):
    changes = rename(house, "ana-varga", "ana-m-varga")
    assert changes.keys() == {"briefs/people/ana-varga.yml", "briefs/people/ana-m-varga.yml", MEETING}
    assert changes["briefs/people/ana-varga.yml"] is None
    assert changes["briefs/people/ana-m-varga.yml"].startswith("was: [ana-varga]\nname:")
    assert "person: ana-m-varga" in changes[MEETING] and "by: [ana-m-varga]" in changes[MEETING]
    assert "ana-varga" not in changes[MEETING]


def test_earlier_addresses_stay_in_their_order(house):
    house.change("people/ana-varga.yml", "name:", "was: [a-varga]\nname:")
    assert rename(house, "ana-varga", "x")["briefs/people/x.yml"].startswith("was: [a-varga, ana-varga]\nname:")
    assert rename(house, "ana-varga", "x", False)["briefs/people/x.yml"].startswith("was: [a-varga]\nname:")


def test_a_key_of_a_map_is_renamed_in_its_place(house):
    """Scores stand under the ids of parties."""
    text = rename(house, "aldovia", "new-aldovia")[DRAFT]
    assert "    scores:\n      new-aldovia: 1\n      borvia: 1\n" in text and "parties: [new-aldovia, borvia]" in text


@pytest.mark.parametrize("is_whole", [True, False])
def test_a_draft_keeps_its_form(house, is_whole):
    """Whether it is whole or lacks a key: only the id is another."""
    house.change("commitments/2023-05-04-lower-fees.yml", "topics: [trade]", "topics:   [ 'trade', maize ] ")
    house.change("commitments/2023-05-04-lower-fees.yml", "title:", "draft: true\ntitle:")
    if not is_whole:
        house.change("commitments/2023-05-04-lower-fees.yml", "form: target\n", "")
    before = (house.project / DRAFT).read_text("utf-8")
    assert rename(house, "trade", "commerce")[DRAFT] == before.replace("'trade'", "'commerce'")
    changes = rename(house, "2023-05-04-lower-fees", "2023-05-04-fees")
    assert changes["briefs/commitments/2023-05-04-fees.yml"] == f"was: [2023-05-04-lower-fees]\n{before}"
    assert rename(house, "2023-05-04-lower-fees", "x", False)["briefs/commitments/x.yml"] == before


def test_a_draft_with_earlier_addresses_has_them_above(house):
    house.write("people/eva-lind.yml", "draft: true\nname: Eva Lind\nwas:\n  - e-lind\nsort_name: Lind, Eva\n")
    text = rename(house, "eva-lind", "eva-b-lind")["briefs/people/eva-b-lind.yml"]
    assert text == "was: [e-lind, eva-lind]\ndraft: true\nname: Eva Lind\nsort_name: Lind, Eva\n"


def test_who_cites_is_told_with_the_place(house):
    """A topic and a person of one id are two things."""
    house.write("people/trade.yml", "name: Trade\nsort_name: Trade\n")
    entries = list(load_folder(house.briefs).with_drafts())
    topic, person = (
        next(entry for entry in entries if (entry.kind, entry.id) == (kind, "trade")) for kind in ("topics", "people")
    )
    cited = [(entry.id, path) for entry, path in list_citing(entries, topic)]
    assert ("2023-05-04-lower-fees", ("topics", 0)) in cited and list_citing(entries, person) == []
    assert renamed_path(topic, "x") == "briefs/topics/x.yml"


def test_what_is_left_to_do_elsewhere_is_told(house, run):
    """Not what the entry itself still lacks: that was so before."""
    house.write("people/eva-lind.yml", "draft: true\nname: Eva Lind\n")
    house.write("meetings/2024-05-06-x.yml", "draft: true\ntitle:\n  en: X\nparticipants:\n  - person: eva-lind\n")
    told = run("rename", "eva-lind", "eva-b-lind").stdout
    assert "briefs/people/eva-b-lind.yml\n" in told and "briefs/people/eva-b-lind.yml:" not in told, told
