"""`briefing serve`: MkDocs' own preview server, with the right configuration."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click

from briefing.cli.project import require_project


@click.command()
@click.option("--language", default="", help="The language to preview; the first one where none is said.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="The port on this machine.")
def serve(language: str, port: int) -> None:
    """Preview one language at http://127.0.0.1:PORT/. Search needs the whole site: `briefing build`."""
    require_project()
    config = Path(f"mkdocs.{language}.yml")
    if not config.exists():
        config = Path("mkdocs.yml")
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "-f", str(config), "-a", f"127.0.0.1:{port}"]
    try:
        sys.exit(subprocess.run(command, env=environment, check=False).returncode)
    except KeyboardInterrupt:
        sys.exit(130)
