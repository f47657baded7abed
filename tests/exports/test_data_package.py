"""The data folder as others check it: frictionless, sha256sum, the dictionary."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import frictionless
import pytest

from tests.conftest import UPDATE

pytestmark = pytest.mark.xdist_group("data package")
"""What frictionless loads when it is first asked takes as long as a test: one worker loads it."""
GOLDEN = Path(__file__).parent / "golden" / "tables.txt"


WORDS = ("title", "description")


@pytest.mark.slow
def test_package_is_valid(export, tmp_path):
    """Frictionless finds no fault in the descriptor or in any table: types, keys, foreign keys, sizes and hashes."""
    folder = export("https://example.org/").write(tmp_path / "out")
    report = frictionless.validate(str(folder / "data" / "datapackage.json"))
    assert report.valid, report.flatten(["name", "fieldName", "message"])
    assert len(report.tasks) == len(list((folder / "data").glob("*.csv"))) - 1, "all but the dictionary"


def without_words(part: Any) -> Any:
    """What a program goes by."""
    if isinstance(part, list):
        return [without_words(each) for each in part]
    return {k: without_words(v) for k, v in part.items() if k not in WORDS} if isinstance(part, dict) else part


def test_package_is_described_in_every_language(export):
    """Beside the package of the first language stands one of each other: the same tables, keys and hashes, its own words.

    As a whole it is valid where the first one is: only words differ, and the form of the descriptor is looked at here.
    """
    english, spanish = (export("https://example.org/").json(f"data/datapackage{tag}.json") for tag in ("", "-es"))
    assert list(frictionless.Package.metadata_validate(spanish)) == []
    assert list(frictionless.Package.metadata_validate({**spanish, "resources": 0})) != []
    assert without_words(english["resources"]) == without_words(spanish["resources"])
    fields = [{f["name"]: f for r in package["resources"] for f in r["schema"]["fields"]} for package in (english, spanish)]
    assert fields[0]["rationale_en"]["description"].startswith("Why this status and no other")
    assert fields[1]["rationale_en"]["description"].startswith("Por qué este estatus y no otro")
    assert [r["hash"] for r in english["resources"]] == [r["hash"] for r in spanish["resources"]]
    assert all(r["description"] != s["description"] for r, s in zip(english["resources"], spanish["resources"], strict=True))


@pytest.mark.slow
def test_package_notices_a_change(export, tmp_path):
    """The same check fails for a table that was changed, so that it is a check."""
    folder = export().write(tmp_path / "out")
    path = folder / "data" / "commitment_parties.csv"
    path.write_bytes(path.read_bytes().replace(b"borvia", b"nobody"))
    tables = frictionless.Package(str(folder / "data" / "datapackage.json"))
    assert tables.get_resource("commitments").validate().valid
    assert not tables.get_resource("commitment_parties").validate().valid


def test_checksums_match(export, tmp_path):
    """`sha256sum -c` agrees, and every file of the folder is in the list."""
    folder = export().write(tmp_path / "out") / "data"
    done = subprocess.run(
        ["sha256sum", "--strict", "-c", "SHA256SUMS"], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    listed = {line.split("  ")[1] for line in (folder / "SHA256SUMS").read_text().splitlines()}
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert listed == found - {"SHA256SUMS"}


def test_dictionary_names_every_column(export):
    """Every column of every table, as it stands in the database and in the CSV files, is described in a sentence."""
    exported = export()
    connection = exported.connect()
    described = [(row["table"], row["column"]) for row in exported.csv("data/dictionary.csv")]
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    stored = [
        (table, row["name"])
        for table in tables
        if not table.startswith(("search", "sqlite_"))
        for row in connection.execute(f'PRAGMA table_info("{table}")')
    ]
    headings = [
        (path.removeprefix("data/").removesuffix(".csv"), name)
        for path, content in exported.files.items()
        if path.startswith("data/") and path.endswith(".csv") and path.count("/") == 1 and path != "data/dictionary.csv"
        for name in content.decode().split("\r\n")[0].split(",")
    ]
    assert sorted(described) == sorted(stored) == sorted(headings)
    rows = exported.csv("data/dictionary.csv")
    assert all(row[f"description_{tag}"].endswith((".", ")")) for row in rows for tag in ("en", "es"))


def test_words_come_from_the_classes(export):
    """The dictionary says what stands under the field."""
    rows = {(row["table"], row["column"]): row for row in export().csv("data/dictionary.csv")}
    success = rows["commitments", "success_es"]
    assert success["description_en"] == "What would count as success, written before looking for evidence. (Español)"
    assert success["description_es"] == "Qué se consideraría éxito, escrito antes de buscar evidencia. (Español)"
    shows = rows["evidence", "shows"]
    assert (shows["type"], shows["required"], shows["list"]) == ("string", "true", "evidence")
    assert "step" in shows["values"].split(" ")
    assert rows["meetings", "date_last_day"]["description_es"] == "El último día que puede significar date."
    assert rows["evidence", "history"]["refers_to"] == "history.position"


def test_tables_are_those_promised(export):
    """A table or column that comes, goes or is renamed shows in the golden file, for people's programs hang on it."""
    types = export().types()
    lines = [f"{table}: {', '.join(f'{name} {form}' for name, form in columns.items())}\n" for table, columns in types.items()]
    if UPDATE:
        GOLDEN.write_text("".join(lines), "utf-8")
    assert "".join(lines) == GOLDEN.read_text("utf-8")
