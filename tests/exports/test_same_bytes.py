"""The same entries and the same day give the same bytes, in any process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def test_two_exports_are_equal(export):
    """Exported twice, every file is the same, the database too."""
    assert export().files == export().files


def render(project, seed: str) -> Path:
    """The tree that `briefing render` writes in a process with its own seed for sets."""
    out = project.project / f"out-{seed}"
    subprocess.run(
        [sys.executable, "-m", "briefing", "render", "--out", str(out), "--as-of", "2024-03-01"],
        cwd=project.project,
        env={**os.environ, "PYTHONHASHSEED": seed},
        check=True,
        capture_output=True,
    )
    return out


def test_two_processes_write_the_same(project):
    """Two runs of `briefing render` write the same data, and only once: the second language holds no copy."""
    written = []
    for out in (render(project, "1"), render(project, "2")):
        told = [*(out / "en" / "data").rglob("*"), *(out / "en" / "api" / "v1").iterdir(), *(out / "en").rglob("index.json")]
        files = [path for path in told if path.is_file()]
        written.append({str(path.relative_to(out)): path.read_bytes() for path in files})
    assert len(written[0]) > 60 and written[0] == written[1]
    assert (out / "en" / "data" / "series.json").exists()
    assert {path.name for path in (out / "es" / "data").rglob("*") if path.is_file()} == {"index.md"}
    assert not list((out / "es").rglob("index.json"))
