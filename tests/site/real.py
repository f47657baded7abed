"""Builds the real series once for a test, away from the project's own site/."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def build_real_site(folder: Path) -> Path:
    """The finished site of the real series."""
    for name in ("briefs", "docs"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("mkdocs.yml", "mkdocs.es.yml"):
        shutil.copy(ROOT / name, folder / name)
    done = subprocess.run([sys.executable, "-m", "briefing", "build"], cwd=folder, text=True, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"
