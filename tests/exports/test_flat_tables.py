"""The tables for spreadsheets: names beside ids, lists in a cell, and nothing that the other tables do not say."""

from __future__ import annotations

import codecs
import csv
import io

from briefing.entries import KINDS

FLAT = "data/flat/{}.csv"


def read(exported, kind: str) -> list[dict[str, str]]:
    """As a spreadsheet reads it: without the mark that tells it of the accents."""
    content = exported.files[FLAT.format(kind)]
    assert content.startswith(codecs.BOM_UTF8)
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def test_a_row_can_be_read_without_another_table(export):
    """A commitment names its meeting, parties and status in every language, and how many statuses it has had."""
    row = next(row for row in read(export(), "commitments") if row["id"] == "2023-05-04-lower-fees")
    assert row["meeting"] == "2023-05-04-harbour-talks"
    assert row["meeting_name_en"] == "Harbour talks in Aldport" and row["meeting_name_es"].startswith("Conversaciones")
    assert row["commitment_parties_organization"] == "aldovia; borvia"
    assert row["commitment_parties_organization_name_en"].count("; ") == 1
    assert row["status_name_en"] == "Fulfilled" and row["status_name_es"] == "Cumplido"
    assert int(row["history_number"]) > 1


def test_whoever_is_named_twice_stands_in_a_cell_once(house, export):
    """Two of one ministry at a meeting are two people and one ministry."""
    more = "    organization: aldovia-trade\n    on_behalf_of: aldovia\n"
    house.change("meetings/2023-05-04-harbour-talks.yml", more, more + "  - name: { en: Two aides, es: Dos asesores }\n" + more)
    row = next(row for row in read(export(), "meetings") if row["id"] == "2023-05-04-harbour-talks")
    assert (row["participants_number"], row["participants_organization"]) == ("3", "aldovia-trade")
    assert row["participants_on_behalf_of"] == "aldovia; borvia"


def test_every_kind_has_every_entry_once(export):
    """The same ids as in the table of the kind, in the same order; every row is as wide as its head."""
    exported = export()
    for kind in KINDS:
        rows = read(exported, kind)
        assert [row["id"] for row in rows] == [row["id"] for row in exported.csv(f"data/{kind}.csv")]
        assert all(None not in row and None not in row.values() for row in rows)


def test_what_the_tables_say_stays(export):
    """Each column of the table of a kind is there with the same cells."""
    exported = export()
    for kind in KINDS:
        for wide, plain in zip(read(exported, kind), exported.csv(f"data/{kind}.csv"), strict=True):
            assert {name: wide[name] for name in plain} == plain


def test_nothing_is_counted_as_none(export):
    """A meeting without statements has 0 of them, not an empty cell; who took part stands by name."""
    rows = {row["id"]: row for row in read(export(), "meetings")}
    assert all(row["statements_number"].isdigit() and row["participants_number"].isdigit() for row in rows.values())
    assert "Ana Varga" in rows["2023-05-04-harbour-talks"]["participants_person_name_es"]


def test_who_was_absent_is_not_counted_as_there(house, export):
    """Neither by number nor by name; the table of participants says how everybody attended."""
    before = {row["id"]: row for row in read(export(), "meetings")}["2023-05-04-harbour-talks"]
    house.change("meetings/2023-05-04-harbour-talks.yml", "person: ana-varga", "person: ana-varga\n    attendance: absent")
    exported = export()
    row = {row["id"]: row for row in read(exported, "meetings")}["2023-05-04-harbour-talks"]
    assert int(row["participants_number"]) == int(before["participants_number"]) - 1
    assert "ana-varga" not in row["participants_person"].split("; ") and "Ana Varga" not in row["participants_person_name_en"]
    assert ("ana-varga", "absent") in [(one["person"], one["attendance"]) for one in exported.csv("data/participants.csv")]
