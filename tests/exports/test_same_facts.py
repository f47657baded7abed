"""One set of facts: what JSON says of an entry is what the tables say, in CSV and in SQLite, whatever the texts hold."""

from __future__ import annotations

import re
from typing import Any

import pytest

LINES = "one\\n\\ntwo"
PAYLOADS = [
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "'=1",
    'He said \\"no\\"',
    "a, b; c d",
    "🌽 maíz 🇲🇽",
    "<script>alert(1)</script>",
    "NaN",
    "true",
    "0012",
    "2023-02",
    "'); DROP TABLE meetings;--",
    "a\\\\b",
    "„ñ“ ¿sí?",
]
ENTRIES = [
    "meetings/2023-05-04-harbour-talks.yml",
    "commitments/2023-05-04-lower-fees.yml",
    "commitments/2024-02-01-keep-fees-low.yml",
    "topics/maize.yml",
    "organizations/aldovia.yml",
]
TEXT = re.compile(r"^(\s*-?\s*(?:en|es|words): )(.+)$", re.MULTILINE)


@pytest.fixture
def hostile(house):
    """The example with a payload in every text that may have several lines, and the one-line ones elsewhere."""

    def payload(match: re.Match[str]) -> str:
        if match[2] == "Imports of maize fell by a third.":
            return f'{match[1]}"{LINES}"'
        turn[0] += 1
        return f'{match[1]}"{PAYLOADS[turn[0] % len(PAYLOADS)]}"'

    turn = [0]
    for file in ENTRIES:
        house.write(file, TEXT.sub(payload, (house.briefs / file).read_text("utf-8")))
    house.change("people/ana-varga.yml", "name: Ana Varga", 'name: "=\\"Ana\\", 🌽"')
    return house


def said(row: dict[str, Any], field: str) -> dict[str, str] | None:
    """A text per language from its columns."""
    texts = {language: row[f"{field}_{language}"] for language in ("en", "es") if row[f"{field}_{language}"] is not None}
    return texts or None


def of(rows: list[dict[str, Any]], **keys: Any) -> list[dict[str, Any]]:
    """The rows with these values, in their order."""
    found = [row for row in rows if all(row[key] == value for key, value in keys.items())]
    return sorted(found, key=lambda row: row["position"])


def rebuild_commitment(tables: dict[str, Any], row: dict[str, Any]) -> dict[str, Any]:
    key = {"commitment": row["id"]}
    lists = {"topics": "topic", "frameworks": "framework", "parties": "organization", "sources": "source"}
    texts = ("title", "text", "due_note", "target", "success", "verifiability_note", "note")
    plain = (
        "id",
        "meeting",
        "form",
        "due_date",
        "due_basis",
        "verifiable",
        "reviewed",
        "next_review",
        "made_on",
        "filed_under",
        "account",
        "status",
        "status_since",
        "overdue",
        "as_of",
    )
    return {
        **{name: row[name] for name in plain},
        **{name: said(row, name) for name in texts},
        "address": said(row, "address"),
        **{name: [found[column] for found in of(tables[f"commitment_{name}"], **key)] for name, column in lists.items()},
        "marks": row["marks"].split("\n") if row["marks"] else [],
        "relations": [
            {"type": found["type"], "commitment": found["other_commitment"], "note": said(found, "note")}
            for found in of(tables["relations"], **key)
        ],
        "history": [
            {
                "date": found["date"],
                "status": found["status"],
                "rationale": said(found, "rationale"),
                "corrects": said(found, "corrects"),
                "evidence": [
                    {name: row[name] for name in ("source", "shows")}
                    for row in of(tables["evidence"], **key, history=found["position"])
                ],
                "scores": {row["organization"]: row["score"] for row in of(tables["scores"], **key, history=found["position"])},
            }
            for found in of(tables["history"], **key)
        ],
    }


def rebuild_meeting(tables: dict[str, Any], row: dict[str, Any]) -> dict[str, Any]:
    key = {"meeting": row["id"]}
    plain = ("id", "date", "end_date", "format", "reviewed", "filed_under", "account")
    return {
        **{name: row[name] for name in plain},
        **{name: said(row, name) for name in ("title", "summary", "note", "address")},
        "topics": [found["topic"] for found in of(tables["meeting_topics"], **key)],
        "follows": [found["other_meeting"] for found in of(tables["meeting_follows"], **key)],
        "participants": [
            {
                **{name: found[name] for name in ("person", "organization", "on_behalf_of", "attendance")},
                **{name: said(found, name) for name in ("name", "role", "note")},
            }
            for found in of(tables["participants"], **key)
        ],
        "statements": [
            {
                **{name: found[name] for name in ("id", "kind", "topic", "account")},
                **{name: said(found, name) for name in ("text", "note")},
                "quote": found["quote_words"] and {"words": found["quote_words"], "language": found["quote_language"]},
                "figure": said(found, "figure_value")
                and {name: said(found, f"figure_{name}") for name in ("value", "unit", "period")},
                "by": [
                    row["person"] or row["organization"]
                    for row in of(tables["statement_speakers"], **key, statement=found["id"])
                ],
                "sources": [row["source"] for row in of(tables["statement_sources"], **key, statement=found["id"])],
            }
            for found in of(tables["statements"], **key)
        ],
    }


def cut(document: Any, like: Any) -> Any:
    """The document with only the keys that the rebuilt one has."""
    if isinstance(like, dict) and isinstance(document, dict):
        return {key: cut(document[key], like[key]) for key in like}
    if isinstance(like, list) and isinstance(document, list):
        assert len(document) == len(like)
        return [cut(one, other) for one, other in zip(document, like, strict=True)]
    return document


def compare(exported) -> None:
    of_csv, of_sqlite = exported.tables_of_csv(), exported.tables_of_sqlite()
    assert of_csv == of_sqlite
    everything = exported.json("data/series.json")
    for kind, rebuild in (("meetings", rebuild_meeting), ("commitments", rebuild_commitment)):
        assert len(everything[kind]) == len(of_csv[kind]) == 2
        for document, row in zip(everything[kind], of_csv[kind], strict=True):
            rebuilt = rebuild(of_csv, row)
            assert rebuilt == cut(document, rebuilt)


def test_facts_come_back_equal(export):
    """A meeting and a commitment put together from the tables of either format are those of the JSON file."""
    compare(export())


def test_hostile_text_survives(hostile, export):
    """Quotes, newlines, commas, signs of formulas, letters outside the plane and markup come back unchanged in every format."""
    exported = export()
    compare(exported)
    texts = {text.replace('\\"', '"').replace("\\n", "\n").replace("\\\\", "\\") for text in (*PAYLOADS, LINES)}
    cells = {cell for rows in exported.tables_of_csv().values() for row in rows for cell in row.values()}
    assert texts <= cells
    assert exported.json("people/ana-varga/index.json")["name"] == '="Ana", 🌽'


def test_lists_and_files_of_the_api_hold_the_same_entries(export):
    """An entry is the same in the file of everything, in its kind's list and beside its page."""
    exported = export("https://example.org/series/")
    everything = exported.json("data/series.json")
    for kind in ("meetings", "commitments", "people", "organizations", "frameworks", "topics", "sources"):
        listed = exported.json(f"api/v1/{kind}.json")
        assert listed["items"] == everything[kind] and listed["count"] == len(everything[kind])
        for document in listed["items"]:
            path = document["address"]["en"].removeprefix("https://example.org/series/")
            beside = exported.json(f"{path}index.json")
            assert beside == {**document, "as_of": "2024-03-01", "licence": everything["licence"]}


def test_facts_are_those_of_the_day(export):
    """Status, marks and account are worked out for the as-of day, and the files say which day that is."""
    found = export().json("commitments/2023-05-04-lower-fees/index.json")
    assert (found["status"], found["status_since"], found["marks"]) == ("fulfilled", "2024-01-05", ["late"])
    assert (found["account"], found["overdue"], found["as_of"]) == ("both", False, "2024-03-01")
    assert export().json("meetings/2024-02-01-second-harbour-talks/index.json")["account"] == "aldovia"


def test_every_file_says_licence_and_citation(export):
    """Whoever takes only one file knows the terms, and the files of the whole say how to cite them."""
    exported = export("https://example.org/")
    for path in ("data/series.json", "api/v1/index.json"):
        found = exported.json(path)
        assert found["licence"]["name"] == "CC BY 4.0"
        assert found["citation"]["es"] == (
            "Nadie. Informes Aldovia–Borvia [datos]. 2024-03-01. https://example.org/data/series.json. CC BY 4.0."
        )
    assert exported.json("data/datapackage.json")["citation"].startswith("Nobody. Aldovia–Borvia briefs")
    assert exported.json("people/ana-varga/index.json")["licence"]["name"] == "CC BY 4.0"
