"""The page of figures says what was measured, and what is measured is a sound series after each edit."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.bench.edits import EDITS
from tests.bench.generate import generate
from tests.bench.machine import find_file_system
from tests.bench.others import list_hubs
from tests.bench.page import ALL, ALONE, WHERE, write_page
from tests.bench.run import TIMES, read_arguments
from tests.conftest import ROOT
from tests.trees import open_briefs


def test_page_and_chart_are_those_of_the_result(tmp_path):
    """Nobody has typed a figure: what is committed is what the result beside it gives."""
    for name in (ALL, ALONE):
        shutil.copy(WHERE / name, tmp_path)
    write_page(tmp_path)
    for name in ("README.md", "chart.svg"):
        assert (tmp_path / name).read_text("utf-8") == (WHERE / name).read_text("utf-8"), "python -m tests.bench.page"
    drawn = ElementTree.parse(tmp_path / "chart.svg").getroot()
    told = [text.text for text in drawn.iter("{http://www.w3.org/2000/svg}text")]
    rows = json.loads((WHERE / "result.json").read_text("utf-8"))["rows"]
    assert [row["name"] for row in rows if not any(row["name"] in text for text in told)] == []


@pytest.mark.slow
def test_series_is_sound_after_each_edit(tmp_path, monkeypatch):
    """What is timed is no series with errors, and each edit changes something."""
    generate(40, tmp_path / "briefs")
    (tmp_path / "mkdocs.yml").write_text("plugins: [briefing]\n", "utf-8")
    for _, words, edit in EDITS:
        before = {path: path.read_bytes() for path in (tmp_path / "briefs").rglob("*.yml")}
        edit(tmp_path, 0)
        assert {path: path.read_bytes() for path in (tmp_path / "briefs").rglob("*.yml")} != before, words
        assert open_briefs(tmp_path / "briefs").report.errors == [], words


def test_hub_pages_are_those_below_the_root(tmp_path):
    """What the other engines have in their nav: the first page and one page a folder, never a brief."""
    for path in ("index.md", "meetings/index.md", "meetings/2023-talks/index.md"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(f'---\ntitle: "{path}"\n---\n', "utf-8")
    assert [(title, path.as_posix()) for title, path in list_hubs(tmp_path)] == [
        ("index.md", "index.md"),
        ("meetings/index.md", "meetings/index.md"),
    ]


def test_how_often_each_is_measured_may_be_said():
    """A large series is measured once; a word that is no number, too few entries or one word too many are refused."""
    assert read_arguments(["3000", "1"]) == (3_000, 1, False)
    assert read_arguments(["1000"]) == (1_000, TIMES, False)
    assert read_arguments(["6000", "1", "ours"]) == (6_000, 1, True)
    for wrong in (
        [],
        ["many"],
        ["100"],
        ["1000", "0"],
        ["1000", "1", "1"],
        ["1000", "1", "theirs"],
        ["1000", "1", "ours", "1"],
    ):
        with pytest.raises(ValueError):
            read_arguments(wrong)


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="only Linux says what a process takes")
def test_memory_is_told_by_the_steps_of_a_build(tmp_path):
    """Of the command itself and of the largest of what it has started, under what it has told last.

    Asked by a process of its own: what this one holds counts for a moment as what its children do.
    """
    helper = "import time; held = b'x' * 90_000_000; time.sleep(1)"
    command = f"""if True:
        import subprocess, sys, time
        print("briefing: alone", flush=True)
        held = b"x" * 40_000_000
        time.sleep(1)
        print("briefing: helped", flush=True)
        subprocess.run([sys.executable, "-c", {helper!r}])"""
    asked = "import json, sys; from pathlib import Path; from tests.bench.measured import run; steps = {}; "
    asked += "print(json.dumps([steps, run([sys.executable, '-c', sys.argv[1]], Path(sys.argv[2]), steps).megabytes]))"
    measuring = [sys.executable, "-c", asked, command, str(tmp_path)]
    steps, most = json.loads(subprocess.run(measuring, cwd=ROOT, text=True, capture_output=True, check=True).stdout)
    (alone, none), (own, largest) = steps["alone"], steps["helped"]
    assert list(steps) == ["alone", "helped"] and none == 0
    assert 40 < alone < 80 and 40 < own < 80 < largest < 120 and 80 < most < 120


def test_what_keeps_the_files_is_told(tmp_path):
    """By the deepest place that holds the folder: the same build costs otherwise in memory than on a disk."""
    (tmp_path / "mounts").write_text(f"/dev/a / ext4 rw 0 0\nmemory {tmp_path}/fast tmpfs rw 0 0\n", "utf-8")
    told = [find_file_system(tmp_path / name, tmp_path / "mounts") for name in ("fast/in", "slow")]
    assert told == ["tmpfs", "ext4"]
    assert find_file_system(tmp_path, tmp_path / "nowhere") is None
