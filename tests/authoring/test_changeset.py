"""Several files are tried in a copy, and written all or none."""

from __future__ import annotations

import errno
import os
import subprocess
import sys

import pytest

from briefing.authoring.changing.changeset import rehearse
from briefing.authoring.changing.whole_files import sweep_aside, write_all
from briefing.series.opening import open_series

PERSON, OTHER = "briefs/people/ana-varga.yml", "briefs/people/eva-lind.yml"


def test_rehearsal_touches_nothing(house):
    """The copy says what would be wrong; the project's files are as before."""
    before = (house.project / PERSON).read_text("utf-8")
    opened = rehearse(house.project, {PERSON: "name: x\n", OTHER: None})
    assert [str(found.place) for found in opened.report.errors][0].startswith(PERSON)
    assert (house.project / PERSON).read_text("utf-8") == before


def test_all_are_written_or_none(house, monkeypatch):
    """A disk that fails at the second file leaves the first one as it was, and nothing beside it."""
    before = (house.project / PERSON).read_text("utf-8")
    real, calls = os.replace, []

    def fail_at_second(source, target):
        calls.append(target)
        if len(calls) == 2:
            raise OSError("no space left")
        real(source, target)

    monkeypatch.setattr(os, "replace", fail_at_second)
    with pytest.raises(OSError, match="no space"):
        write_all(house.project, {PERSON: "name: y\n", OTHER: "name: z\n"})
    assert (house.project / PERSON).read_text("utf-8") == before
    assert [path.name for path in (house.briefs / "people").iterdir()] == ["ana-varga.yml"]
    monkeypatch.undo()
    write_all(house.project, {PERSON: None, OTHER: "name: z\n"})
    assert [path.name for path in (house.briefs / "people").iterdir()] == ["eva-lind.yml"]


def test_a_full_disk_leaves_every_file_whole(house, monkeypatch):
    """What is written fails before any file changes; the error names the file, and nothing is left beside it."""
    before = {path: path.read_bytes() for path in house.briefs.rglob("*") if path.is_file()}

    def refuse(number):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OSError, match=PERSON):
        write_all(house.project, {PERSON: "name: y\n", OTHER: "name: z\n"})
    assert {path: path.read_bytes() for path in house.briefs.rglob("*") if path.is_file()} == before


def test_a_kill_half_way_removes_nothing(house):
    """A process that ends between two files has removed none; what it left aside no check tells of, and the sweep takes it."""
    changes = {PERSON: None, OTHER: "name: z\n", "briefs/people/x-y.yml": "name: y\n"}
    code = (
        "import os, pathlib\nfrom briefing.authoring.changing.whole_files import write_all\nreal, calls = os.replace, []\n"
        "def die(source, target):\n    os._exit(9) if calls else calls.append(real(source, target))\n"
        f"os.replace = die\nwrite_all(pathlib.Path({str(house.project)!r}), {changes!r})\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 9
    people = house.briefs / "people"
    assert sorted(path.name for path in people.glob("[a-z]*")) == ["ana-varga.yml", "eva-lind.yml"]
    assert len(list(people.glob(".*"))) == 1
    assert "stray" not in {found.code for found in open_series(house.briefs).report.problems}
    sweep_aside([people])
    assert list(people.glob(".*")) == []
