"""MkDocs' own process that previews a language. Knows no page and no command line."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from briefing.site.mkdocs.engine import CONFIGURATION
from briefing.site.mkdocs.languages import SWITCH


def serve_language(project: Path, language: str, port: int) -> int:
    """Preview one language on this machine until it is stopped; the first one where none is named. MkDocs' exit status."""
    chosen = {SWITCH: language} if language else {}
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", **chosen}
    configuration = str((project / CONFIGURATION).absolute())
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "-a", f"127.0.0.1:{port}", "-f", configuration]
    return subprocess.run(command, cwd=project, env=environment, check=False).returncode
