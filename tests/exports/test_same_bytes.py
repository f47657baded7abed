"""The same entries and the same day give the same bytes, in any process."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import partial

import pytest

from briefing.exports.data.file_formats.workbook_file import write_workbook


def test_two_exports_are_equal(export):
    """Exported twice, every file is the same, the database too."""
    assert export(is_anew=True).files == export(is_anew=True).files


def test_two_processes_make_what_one_does(export, monkeypatch):
    """The workbook and its sheets come from another one where there are several."""
    alone, told = export(is_anew=True).files, []
    monkeypatch.setattr("briefing.meanwhile.OF_A_POOL", [True])
    monkeypatch.setattr("briefing.exports.data.export.write_workbook", lambda sheets: told.append(1) or write_workbook(sheets))
    assert export(is_anew=True).files == alone and not told


def render_elsewhere(project, *arguments: str) -> None:
    """`briefing render` in a process with a seed for sets that is not this one's."""
    seed = "1" if os.environ.get("PYTHONHASHSEED") != "1" else "2"
    command = [sys.executable, "-m", "briefing", *arguments]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    subprocess.run(command, cwd=project.project, env=environment, check=True, capture_output=True)


@pytest.mark.build
def test_two_processes_write_the_same(project, run):
    """`briefing render` here and in another process write the same data, and only once: the second language has no copy."""
    written = []
    for name, render in (("here", run), ("elsewhere", partial(render_elsewhere, project))):
        out = project.project / name
        render("render", "--out", str(out), "--as-of", "2024-03-01")
        told = [*(out / "en" / "data").rglob("*"), *(out / "en" / "api" / "v1").iterdir(), *(out / "en").rglob("index.json")]
        files = [path for path in told if path.is_file()]
        written.append({str(path.relative_to(out)): path.read_bytes() for path in files})
    assert len(written[0]) > 60 and written[0] == written[1]
    assert (out / "en" / "data" / "series.json").exists()
    assert {path.name for path in (out / "es" / "data").rglob("*") if path.is_file()} == {"index.md"}
    assert not list((out / "es").rglob("index.json"))
