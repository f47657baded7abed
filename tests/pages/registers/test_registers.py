"""Registers: what they list, how they are narrowed, and how a long one is split."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest

from briefing.pages.registers import pagination
from briefing.urls import SEARCH_RECORDS
from tests.trees import write_tree, write_tree_anew

AS_OF = date(2025, 3, 1)
NAMES = ("meetings", "commitments", "statements", "lineage", "people", "organizations", "frameworks", "sources")
NO_FILTERS = {"n", "names"}
"""The place of a row in the register, and what it is called besides: what is typed is looked for there too."""
ROW = re.compile(r"<tr( data-[^>]*)>(.*?)</tr>")


def rows_of(page: str) -> dict[str, dict[str, str]]:
    """What a row links to first, and what it can be narrowed by."""
    found = {}
    for tags, cells in ROW.findall(page):
        link = re.search(r'href="([^"]+)"', cells)
        found[link[1] if link else ""] = dict(re.findall(r'data-(\S+)="([^"]*)"', tags))
    return found


def choices_of(page: str) -> dict[str, set[str]]:
    """The values of each filter that the form offers."""
    selects = re.findall(r'<select [^>]*name="(\w+)"[^>]*>(.*?)</select>', page)
    return {name: set(re.findall(r'<option value="([^"]+)"', options)) for name, options in selects if name != "sort"}


@pytest.fixture
def tree(full):
    return {path: content.decode() for path, content in write_tree(full.project, "en", AS_OF).items() if path.endswith(".md")}


@pytest.mark.parametrize("name", NAMES)
def test_every_filter_finds_rows_and_every_tag_is_a_choice(tree, name):
    """A reader who chooses something sees what the rows say of themselves; no row says what nobody can choose."""
    page = tree[f"{name}/index.md"]
    choices, rows = choices_of(page), rows_of(page)
    assert rows and choices
    told = {key: {tag for row in rows.values() for tag in row.get(key, "").split()} for key in choices}
    assert all(told.values()), {key for key, tags in told.items() if not tags}
    assert {key for row in rows.values() for key in row} - NO_FILTERS == set(choices)
    for key, tags in told.items():
        assert tags <= choices[key], key


def test_what_no_row_has_is_not_offered(tree):
    """It is hidden, and kept for an address that asks for it; of filters by everybody it is not even that."""
    seen = 0
    for name in NAMES:
        page = tree[f"{name}/index.md"]
        rows = [dict(re.findall(r'data-(\S+)="([^"]*)"', tags)) for tags, _ in ROW.findall(page)]
        for key, options in re.findall(r'<select [^>]*name="(\w+)"[^>]*>(.*?)</select>', page):
            if key == "sort":
                continue
            tags = {tag for row in rows for tag in row.get(key, "").split()}
            found = dict(re.findall(r'<option value="([^"]+)"([^>]*)>', options))
            assert {value for value, rest in found.items() if " hidden" not in rest} == tags, (name, key)
            seen += len(found) - len(tags)
    assert seen > 5


def test_a_statement_is_found_under_the_side_that_its_speaker_stood_for(tree):
    """Whoever speaks on behalf of another state is found under that one, also where the body is of a third."""
    rows = rows_of(tree["statements/index.md"])
    assert rows["../people/ben-orlo/"]["side"] == "celdonia"
    assert rows["../people/ana-varga/"]["side"] == "aldovia"
    assert rows_of(tree["people/index.md"])["ben-orlo/"]["side"] == "celdonia"


def test_a_tie_is_found_under_the_topics_of_both_ends(full):
    """A promise on fish that takes up one on trade is found under either, with the years of both."""
    full.change("commitments/2024-09-10-lower-fees-again.yml", "topics: [maize, fish]", "topics: [fish]")
    page = write_tree(full.project, "en", AS_OF)["lineage/index.md"].decode()
    rows = [dict(re.findall(r'data-(\S+)="([^"]*)"', tags)) for tags, _ in ROW.findall(page)]
    told = [{key: row.get(key) for key in ("topic", "relation", "year", "again")} for row in rows]
    assert {"topic": "trade fish", "relation": "weakens", "year": "2023", "again": "2024"} in told


def test_a_promise_says_when_it_is_due_or_that_nothing_says_so(tree):
    """Without a date it can be found too; its party is the ministry and the state."""
    rows = rows_of(tree["commitments/index.md"])
    assert rows["2024-09-10-honour-the-sea/"]["due"] == "none"
    assert rows["2024-09-10-lower-fees-again/"]["due"] == "2025"
    assert rows["2024-09-10-lower-fees-again/"]["party"] == "aldovia-trade aldovia"
    assert rows["2024-09-10-lower-fees-again/"]["subtopic"] == "maize"


def test_countries_are_those_of_bodies_that_have_one(tree):
    """A body without a country is listed and offers none."""
    page = tree["organizations/index.md"]
    assert choices_of(page)["country"] == {"AX", "BX", "CX"}
    assert "country" not in rows_of(page)["net-makers/"]


def test_a_long_register_is_split_and_loses_nothing(full, monkeypatch):
    """The first part stands at the register's own address, each other at its own; together they hold every row once."""
    whole = rows_of(write_tree(full.project, "en", AS_OF)["commitments/index.md"].decode())
    monkeypatch.setattr(pagination, "LONGEST", 2)
    tree = write_tree_anew(full.project, "en", AS_OF)
    parts = [path for path in tree if re.fullmatch(r"commitments/(in-[^/]+/)?index\.md", path)]
    assert parts == [
        "commitments/index.md",
        "commitments/in-2024-2/index.md",
        "commitments/in-2024-3/index.md",
        "commitments/in-2023/index.md",
    ]
    pages = [tree[path].decode() for path in parts]
    found = [href.replace("../", "") for page in pages for href in rows_of(page)]
    assert sorted(found) == sorted(whole)
    assert [len(rows_of(page)) for page in pages] == [2, 2, 1, 1]
    for page in pages:
        (nav,) = re.findall(r'<nav class="parts".*?</nav>', page, re.DOTALL)
        names = re.findall(r'>([^<>]+)</(?:a|b)> <span class="by">(\d+)<', nav)
        assert names == [("2024 (1)", "2"), ("2024 (2)", "2"), ("2024 (3)", "1"), ("2023", "1")]
        assert nav.count("aria-current") == 1
    assert 'href="in-2024-2/"' in pages[0] and 'href="../"' in pages[1] and "<h1>Commitments · 2024 (2)</h1>" in pages[1]


def test_a_commitment_is_found_by_every_name_of_who_must_act(house):
    """What is typed is looked for in the other names of its parties and of their states; the other side's are not there."""
    text = (house.briefs / "organizations/borvia.yml").read_text("utf-8")
    house.write("organizations/borvia.yml", f"{text}other_names:\n  - name: R. B.\n  - name: BVA\n")
    rows = rows_of(write_tree(house.project, "en", AS_OF)["commitments/index.md"].decode())
    named = {link for link, row in rows.items() if "R. B." in row.get("names", "") and "BVA" in row["names"]}
    assert named == {link for link, row in rows.items() if "borvia" in row["party"].split()}
    assert 0 < len(named) < len(rows)


@pytest.mark.slow
def test_names_are_parted_by_the_letter_they_are_sorted_by(full, monkeypatch):
    """People stand under the letter of the name that registers sort by, sources without a date under a part of their own."""
    monkeypatch.setattr(pagination, "LONGEST", 1)
    tree = write_tree_anew(full.project, "en", AS_OF)
    assert [path for path in tree if re.fullmatch(r"people/(in-[^/]+/)?index\.md", path)] == ["people/index.md"]  # short rows
    full.write("people/cid-vey.yml", "name: Cid Vey\nsort_name: Vey, Cid\n")
    parted = write_tree_anew(full.project, "en", AS_OF)
    assert {"people/index.md", "people/in-v/index.md"} <= set(parted)
    assert "Orlo, Ben" in parted["people/index.md"].decode() and "Varga, Ana" not in parted["people/index.md"].decode()
    assert [path for path in tree if re.fullmatch(r"frameworks/(in-[^/]+/)?index\.md", path)] == [
        "frameworks/index.md",
        "frameworks/in-c-2/index.md",
    ]
    assert "sources/in-undated/index.md" in tree and ">Undated</" in tree["sources/index.md"].decode()


def test_rows_to_download_say_what_the_register_says(full):
    """Texts as texts, several values as a list; a row for each entry, in the columns that the file names."""
    table = json.loads(write_tree(full.project, "en", AS_OF)["commitments/rows.json"])
    rows = [dict(zip(table["columns"], row, strict=True)) for row in table["rows"]]
    row = next(row for row in rows if "Lower harbour fees by a tenth" in row.values())
    assert ["Aldovia", "Borvia"] in row.values() and ["Trade"] in row.values()
    assert all(isinstance(cell, str | int | list) for row in rows for cell in row.values())


def test_what_search_finds_besides_pages_is_narrowed_by_what_is_known_of_its_day(full):
    """Of a month, no day; each leads somewhere and says of what kind it is."""
    records = json.loads(write_tree(full.project, "en", AS_OF)[SEARCH_RECORDS])
    dated = {record["meta"]["date"]: record["filters"] for record in records if record["meta"]["kind"] == "source"}
    assert [dated["January 2024"][key] for key in ("year", "month", "day")] == [["2024"], ["2024-01"], []]
    assert [dated["1 February 2024"][key] for key in ("year", "month", "day")] == [["2024"], ["2024-02"], ["2024-02-01"]]
    assert {record["meta"]["kind"] for record in records} == {"source", "statement"}
    assert all(record["meta"]["at"] and record["text"] for record in records)


def test_countries_are_in_the_order_of_names(tree):
    """As all lists of names are: Åland stands before Christmas Island, whatever its first letter carries."""
    options = re.search(r'<select [^>]*name="country".*?</select>', tree["organizations/index.md"])[0]
    assert re.findall(r'<option value="(\w+)"', options) == ["AX", "BX", "CX"]


@pytest.mark.parametrize(
    ("parties", "english", "spanish"),
    [
        ("aldovia", "Not Aldovia; reported by others", "No Aldovia; lo informan otros"),
        ("aldovia, borvia", "Neither party; reported by others", "Ninguna de las partes; lo informan otros"),
        ("aldovia, borvia, celdonia", "None of the parties; reported by others", "Ninguna de las partes; lo informan otros"),
    ],
)
def test_that_no_party_reports_it_is_said_for_any_number(full, parties, english, spanish):
    """Neither is one of two."""
    full.change("series.yml", "parties: [aldovia, borvia]", f"parties: [{parties}]")
    for language, words in (("en", english), ("es", spanish)):
        page = write_tree(full.project, language, AS_OF)["statements/index.md"].decode()
        assert re.search(r'<option value="independent"[^>]*>([^<]+) \(', page)[1] == words
        assert words in re.findall(r'data-account="independent".*?data-label="[^"]+">([^<]+)</td></tr>', page)


def test_a_person_is_listed_with_the_role_of_the_latest_meeting(house):
    """Whoever was a minister and is president now is told as president."""
    role = "participants:\n  - person: ana-varga\n    role: { en: President, es: Presidenta }\n"
    house.change("meetings/2024-02-01-second-harbour-talks.yml", "summary:", f"{role}summary:")
    rows = json.loads(write_tree(house.project, "es", AS_OF)["people/rows.json"])
    assert dict(zip(rows["columns"], rows["rows"][0], strict=True))["Cargo"] == ["Presidenta"]
