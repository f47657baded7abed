"""Releases of the data: a state that is cited by its number, and what came after it."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
import yaml

from briefing.entries.release_file import read_releases
from briefing.exports import plan_series
from tests.test_journal import FEES, LATE, commit, keep
from tests.trees import find_locales, open_edition, write_tree

FIRST, LATER = "2026-03-10", "2026-03-20"
NOTES = ("--note", "en", "The first tables.", "--note", "es", "Las primeras tablas.")


@pytest.fixture(scope="module")
def kept(tmp_path_factory) -> Path:
    """Where the first release stays for the tests after the first."""
    return tmp_path_factory.mktemp("released") / "project"


@pytest.fixture
def released(house, run, kept):
    """The example with a journal and its first release."""
    if kept.exists():
        shutil.copytree(kept, house.project, dirs_exist_ok=True)
        return house
    subprocess.run(["git", "init", "-q"], cwd=house.project, check=True)
    commit(house, "2026-03-01")
    keep(house)
    done = run("release", *NOTES, "--as-of", FIRST)
    assert done.exit_code == 0, done.output
    shutil.copytree(house.project, kept)
    return house


def export(house, day: str) -> dict[str, bytes]:
    """The data as of a day."""
    edition = open_edition(house.briefs, date.fromisoformat(day))
    return {file.path: file.content for part in plan_series(edition, find_locales(edition), "") for file in part.render()}


def page(house, day: str, language: str = "en") -> str:
    return write_tree(house.project, language, date.fromisoformat(day))["data/releases/index.md"].decode()


def test_a_release_says_what_there_was(released):
    """Number, day, note, counts, and digests that are those of the tables as published that day."""
    (release,), problems = read_releases(released.briefs, "briefs")
    assert problems == [] and (release.number, str(release.on), release.since) == (1, FIRST, None)
    files = export(released, FIRST)
    meetings = list(csv.reader(io.StringIO(files["data/meetings.csv"].decode(), newline="")))
    assert release.counts["meetings"] == len(meetings) - 1
    digests = {name: hashlib.sha256(files[f"data/{name}.csv"]).hexdigest() for name in release.tables}
    assert release.tables == digests and "history" in digests


def test_data_are_cited_as_the_release(released):
    """On its day the data package and the citation are of its number; afterwards they say of which day they are."""
    files = export(released, FIRST)
    assert json.loads(files["data/datapackage.json"])["version"] == "1"
    assert yaml.safe_load(files["data/CITATION.cff"])["version"] == "1"
    assert json.loads(export(released, LATER)["data/datapackage.json"])["version"] == f"1+{LATER}"
    assert json.loads(export(released, "2026-03-09")["data/datapackage.json"])["version"] == "2026-03-09"
    released.change(f"commitments/{FEES}.yml", "  en: ", "  en: Indeed, ")
    assert open_edition(released.briefs, date.fromisoformat(FIRST)).data_version == f"1+{FIRST}", "changed after it was made"


def test_page_says_whether_the_data_are_those_of_the_release(released):
    """While no entry changes they are; what came and changed is counted, by kind, in the words of each language."""
    assert "The entries are those of release 1." in page(released, LATER)
    assert "whose own address was not told" in page(released, LATER), "whoever compares checksums must know"
    released.write("meetings/2021-07-07-ferry-talks.yml", LATE)
    released.change(f"commitments/{FEES}.yml", "  en: ", "  en: Indeed, ")
    text = page(released, LATER)
    assert "<p>The data have changed since release 1:</p><p>Entered: 1 meeting</p><p>Changed: 1 commitment</p>" in text
    assert "<p>Los datos cambiaron desde la edición 1:</p><p>Nuevo: 1 reunión</p>" in page(released, LATER, "es")
    assert "Las primeras tablas." in page(released, LATER, "es") and "## Edición 1" in page(released, LATER, "es")


def test_the_next_release_tells_what_came_since(released, run):
    """From the journal, and kept for good; the file has a line more and the first line as it was."""
    first = (released.briefs / "releases.jsonl").read_text("utf-8")
    released.write("meetings/2021-07-07-ferry-talks.yml", LATE)
    commit(released, "2026-03-15")
    refused = run("release", *NOTES, "--as-of", LATER)
    assert refused.exit_code == 1 and "2021-07-07-ferry-talks.yml" in refused.output
    keep(released, date(2026, 3, 15))
    assert run("release", *NOTES, "--as-of", LATER).exit_code == 0
    text = (released.briefs / "releases.jsonl").read_text("utf-8")
    assert text.startswith(first) and text.count("\n") == 2
    newest = read_releases(released.briefs, "briefs")[0][-1]
    assert newest.since and newest.since.entered["meetings"] == 1 and not any(newest.since.changed.values())
    shown = page(released, LATER)
    assert shown.index("## Release 2") < shown.index("Entered: 1 meeting") < shown.index("## Release 1")
    assert json.loads(export(released, LATER)["data/releases.json"])["releases"][0]["number"] == 2


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((*NOTES, "--as-of", FIRST), "release 1 is of 2026-03-10"),
        (("--note", "en", "Only English.", "--as-of", LATER), '--note es "…"'),
        ((*NOTES[:4], "es", "  ", "--as-of", LATER), '--note es "…"'),
    ],
)
def test_what_is_no_release_is_refused(released, run, arguments, told):
    """The same day twice, or a language without a note: nothing is written."""
    before = (released.briefs / "releases.jsonl").read_bytes()
    done = run("release", *arguments)
    assert done.exit_code == 2 and told in done.output
    assert (released.briefs / "releases.jsonl").read_bytes() == before


@pytest.mark.parametrize("line", ["{}", "nothing", '{"number":3}', "[]", "[" * 100_000])
def test_a_broken_line_is_a_problem_at_its_place(released, line):
    """The check names the file and the line."""
    with (released.briefs / "releases.jsonl").open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    (problem,) = read_releases(released.briefs, "briefs")[1]
    assert str(problem).startswith("briefs/releases.jsonl:2:1:") and "release 2" in str(problem)


def test_before_the_first_the_day_is_cited(house):
    """The page says how to cite the data, and no reader is told of commands."""
    text = page(house, "2024-03-01")
    assert "No release has been made yet: the editors number one" in text and "1 March 2024" in text and "briefing" not in text
