"""An installed wheel is enough: theme, words and templates come along, and a series needs no line of this repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.build

ROOT = Path(__file__).parent.parent
SOURCES = ("pyproject.toml", "requirements.in", "README.md", "LICENSE", "scripts")
PIP = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]


def run(command: list[str], folder: Path, **environment: str) -> str:
    done = subprocess.run(command, cwd=folder, env={**os.environ, **environment}, text=True, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """The package as somebody has it who installed it, away from its sources."""
    sources, library = tmp_path / "sources", tmp_path / "library"
    sources.mkdir()
    for name in SOURCES:
        path = ROOT / name
        ignored = shutil.ignore_patterns("__pycache__", "*.egg-info")
        shutil.copytree(path, sources / name, ignore=ignored) if path.is_dir() else shutil.copy(path, sources)
    run([*PIP, "wheel", "--no-deps", "--no-build-isolation", "--no-index", "-w", str(tmp_path), "."], sources)
    (wheel,) = tmp_path.glob("*.whl")
    run([*PIP, "install", "--no-deps", "--no-index", "--target", str(library), str(wheel)], tmp_path)
    shutil.rmtree(sources)
    return library


def test_installed_wheel_builds_a_series_from_a_bare_folder(installed, tmp_path):
    """Entries, two pages of text and two lines of configuration are a whole project."""
    project = tmp_path / "project"
    shutil.copytree(ROOT / "tests" / "example" / "briefs", project / "briefs")
    (project / "docs" / "en").mkdir(parents=True)
    for name in ("about", "method"):
        (project / "docs" / "en" / f"{name}.md").write_text(f"# {name.capitalize()}\n\nText.\n", "utf-8")
    (project / "mkdocs.yml").write_text("site_name: briefs\nplugins: [briefing]\n", "utf-8")
    where = {"PYTHONPATH": str(installed)}
    assert run([sys.executable, "-c", "import briefing; print(briefing.__file__)"], project, **where).startswith(str(installed))
    run([sys.executable, "-m", "briefing", "build", "--as-of", "2024-12-01"], project, **where)
    page = (project / "site" / "es" / "trade" / "index.html").read_text("utf-8")
    assert 'class="mast-link t-trade"' in page and "Comercio" in page
    assert "--topic-trade:" in (project / "site" / "assets" / "look.css").read_text("utf-8")
    run([sys.executable, "-m", "briefing", "new", "words", "fr"], project, **where)
    assert 'home: "Home"' in (project / "briefs" / "locale" / "fr.yml").read_text("utf-8")
