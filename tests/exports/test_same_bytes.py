"""The same entries and the same day give the same bytes, in any process."""

from __future__ import annotations

import os
import subprocess
import sys


def test_two_exports_are_equal(export):
    """Exported twice, every file is the same, the database too."""
    assert export().files == export().files


def test_two_processes_write_the_same(project):
    """Two runs of `briefing render` with other seeds for sets write the same data."""
    written = []
    for seed in ("1", "2"):
        out = project.project / f"out-{seed}"
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run(
            [sys.executable, "-m", "briefing", "render", "--out", str(out), "--as-of", "2024-03-01"],
            cwd=project.project,
            env=environment,
            check=True,
            capture_output=True,
        )
        files = [*(out / "en" / "data").iterdir(), *(out / "en" / "api" / "v1").iterdir(), *(out / "en").rglob("index.json")]
        written.append({str(path.relative_to(out)): path.read_bytes() for path in files})
    assert len(written[0]) > 60 and written[0] == written[1]


def test_data_stand_once(project):
    """The tree of the second language holds no copy of the data."""
    out = project.project / "out"
    subprocess.run(
        [sys.executable, "-m", "briefing", "render", "--out", str(out), "--as-of", "2024-03-01"],
        cwd=project.project,
        check=True,
        capture_output=True,
    )
    assert (out / "en" / "data" / "series.json").exists()
    assert [path.name for path in (out / "es" / "data").iterdir()] == ["index.md"]
    assert not list((out / "es").rglob("index.json"))
