"""`briefing serve`: a preview of every language that follows the entries."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import click

from briefing.asof import find_as_of, find_today
from briefing.cli.workspace.editor_files import refresh_editor_files
from briefing.cli.workspace.project import LOCAL_SCHEMA, called, require_environment, require_project
from briefing.site.preview.answers import Answers
from briefing.site.preview.last_good import LastGood
from briefing.site.preview.server import HOST
from briefing.site.preview.server import serve as serve_preview
from briefing.site.publishing.switch import SITE
from briefing.urls import SEARCH_FILES


@click.command(
    epilog="""\b
Examples:
  briefing serve
  briefing serve --language es --port 8001

Exit status: 0 stopped, 1 it could not start, 2 wrong use, 130 interrupted."""
)
@click.option("--language", default="", help="The language whose address is told; the first one where none is said.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="The port on this machine.")
def serve(language: str, port: int) -> None:
    """Preview the site at http://127.0.0.1:PORT/: each page as the files stand now. Search finds what was built last."""
    require_project()
    require_environment(os.environ)
    project = Path.cwd()
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(143))
    try:
        source = LastGood(
            project,
            lambda: find_as_of(None, os.environ),
            find_today=find_today,
            tell=lambda fault: click.echo(fault, err=True),
            root=f"http://{HOST}:{port}/",
            called=called(),
            follow=lambda opened: refresh_editor_files(opened.loaded),
            checked_beside=LOCAL_SCHEMA,
        )
        source.look()
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    frames = source.showable.frames if source.showable else ()
    roots = {frame.language: frame.root for frame in frames}
    if language and frames and language not in roots:
        raise click.UsageError(f'the series has no language "{language}"; it has {", ".join(roots)}')
    if not (project / SITE / SEARCH_FILES).is_dir():
        click.echo(f"nothing was built here yet, so search finds nothing until `{called()} build`; all else is there", err=True)
    click.echo(f"http://{HOST}:{port}/{roots.get(language, '')}", err=True)
    try:
        serve_preview(Answers(project, project / SITE, source), port)
    except OSError as error:
        raise click.ClickException(f"port {port}: {error.strerror}; name another one with --port") from None
    except KeyboardInterrupt:
        sys.exit(130)
