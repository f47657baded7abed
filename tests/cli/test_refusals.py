"""What a command says where the system refuses, where another is at work, and what it leaves of the project then."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.authoring import whole_files

PROGRAM = Path(sys.executable).parent / "briefing"
UPDATE = ("update", "2024-02-01-keep-fees-low", "--date", "2024-06-01", "--status", "in-progress", "--because", "Seen.")
SHOWN = ("--because-es", "Visto.", "--source", "aldport-gazette", "--shows", "step")
SOURCE = "sources/aldport-gazette.yml"


def read(house):
    return {path: path.read_bytes() for path in sorted(house.briefs.rglob("*")) if path.is_file()}


@pytest.mark.parametrize(
    ("command", "refuses"),
    [(("guide",), "briefs/GUIDE.md"), (("schema",), "briefs/schema/"), (("check", "--fix"), f"briefs/{SOURCE}")],
)
def test_a_full_disk_is_told_with_the_file(house, run, monkeypatch, command, refuses):
    """No traceback, exit status 1, and every file is as it was."""
    house.change(SOURCE, "published_on: 2024-01", "published_on: January 2024")
    before = read(house)

    def refuse(number):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    done = run(*command)
    assert done.exit_code == 1 and f"stopped: {refuses}" in done.stderr.replace(str(house.project) + "/", ""), done.output
    assert "No space left on device" in done.stderr and read(house) == before


def test_a_full_output_and_a_long_name_are_no_tracebacks(project):
    """The reason and, where there is one, the file; exit status 1."""
    for arguments, output, told in (
        (("coverage",), "/dev/full", "stopped: No space left on device"),
        (("render", "--out", f"build/{'x' * 300}"), os.devnull, "File name too long"),
    ):
        with Path(output).open("w") as target:
            done = subprocess.run(
                [PROGRAM, *arguments], cwd=project.project, stdout=target, stderr=subprocess.PIPE, text=True, check=False
            )
        assert done.returncode == 1 and told in done.stderr and "Traceback" not in done.stderr, done.stderr
        assert "Exception ignored" not in done.stderr


def test_a_process_that_ends_half_way_leaves_whole_files(house):
    """`check --fix` is killed as it writes: the file holds what it held."""
    house.change(SOURCE, "published_on: 2024-01", "published_on: January 2024")
    before = read(house)
    code = "import os\nfrom briefing.cli import main\nos.fsync = lambda number: os._exit(9)\nmain(['check', '--fix'])\n"
    done = subprocess.run([sys.executable, "-c", code], cwd=house.project, check=False, capture_output=True)
    assert done.returncode == 9
    assert {path: data for path, data in read(house).items() if whole_files._END not in path.name} == before
