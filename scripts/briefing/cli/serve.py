"""`briefing serve`: a preview of one language that follows the entries."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from briefing.cli.project import require_project
from briefing.site.mkdocs.run import serve_language


@click.command(
    epilog="""\b
Examples:
  briefing serve
  briefing serve --language es --port 8001

Exit status: 0 stopped, 1 it could not start, 2 wrong use, 130 interrupted."""
)
@click.option("--language", default="", help="The language to preview; the first one where none is said.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="The port on this machine.")
def serve(language: str, port: int) -> None:
    """Preview one language at http://127.0.0.1:PORT/. Search needs the whole site: `briefing build`."""
    require_project()
    try:
        sys.exit(serve_language(Path.cwd(), language, port))
    except KeyboardInterrupt:
        sys.exit(130)
