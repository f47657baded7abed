"""Pagefind as a program: pages in, an index out. Knows its command, and what of its files a browser needs."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from briefing.site.publishing.child_processes import bound_to_me
from briefing.urls import HTML

UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.*")
"""Interfaces that come along; the search page has its own."""
_PROGRAMS = ("*.js", "*.pagefind")
_WITNESS = "briefing-witness"
_ANY_PAGE = '<html lang="en"><body data-pagefind-body><p>briefing</p></body></html>'
"""Goes along each time, since Pagefind refuses pages without a single word."""


class IndexingError(Exception):
    """Pagefind failed; what it said."""


def run_pagefind(texts: Mapping[str, str], work: Path) -> Path:
    """The folder with an index of some pages, below `work`, which does not exist yet. Raises IndexingError."""
    site, index = work / "pages", work / "index"
    for path, text in {**texts, f"{_WITNESS}/{HTML}": _ANY_PAGE}.items():
        page = site / path
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, "utf-8")
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-path", str(index)]
    done = subprocess.run(
        command,
        encoding="utf-8",
        errors="replace",
        preexec_fn=bound_to_me(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    if done.returncode:
        raise IndexingError(done.stdout)
    return index


def read_programs(index: Path) -> dict[str, bytes]:
    """What a browser runs, by the names of the files in the folder."""
    found = (path for pattern in _PROGRAMS for path in index.glob(pattern))
    return {path.name: path.read_bytes() for path in found if not any(path.match(pattern) for pattern in UNUSED)}
