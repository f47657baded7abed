"""SQLite for the browser, by which a reader asks the published database on a page of its own.

It is the build of SQLite's own project, since that one reads full-text search (FTS5).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from briefing.authoring.npm_packages import NpmPackages, Package
from briefing.sitefile import SiteFile
from briefing.urls import QUERY_MACHINE, QUERY_PROGRAM

BROWSER_SQLITE = NpmPackages(
    Path("build", "sqlite"),
    (
        Package(
            "@sqlite.org/sqlite-wasm",
            "3.54.1-build1",
            "foW427VBLJ3G87bsnvQTZCc9zYe0Fq1wH0pz1I6BlKLKXcArIAyTkHtq0iT2llmhcMQt9T/p6l5PpQQh+6O8uQ==",
            {"dist/index.mjs": QUERY_PROGRAM, "dist/sqlite3.wasm": QUERY_MACHINE},
        ),
    ),
)


def list_query_files(folder: Path) -> Iterator[SiteFile]:
    """What the page of questions loads, as files of the site, from the folder into which it was fetched."""
    yield from (SiteFile(path, content) for path, content in BROWSER_SQLITE.read(folder).items())
