"""Pagefind over what search reads of the pages: one index of all languages, the same bytes for the same pages."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from briefing.site.indexing.stable_filters import settle_filters
from briefing.site.publishing.child_processes import bound_to_me

UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.*")
"""Interfaces that come along; the search page has its own."""


def write_search_index(texts: Mapping[str, str], work: Path, index: Path) -> str:
    """Path of a page in the site → what search reads of it, indexed into a folder that does not exist yet.

    `work` is a folder for the duration. What Pagefind said where it failed, else nothing.
    """
    for path, text in texts.items():
        page = work / path
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, "utf-8")
    command = [sys.executable, "-m", "pagefind", "--site", str(work), "--output-path", str(index)]
    done = subprocess.run(
        command, text=True, preexec_fn=bound_to_me(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    shutil.rmtree(work)
    if done.returncode:
        return done.stdout
    for pattern in UNUSED:
        for interface in index.glob(pattern):
            interface.unlink()
    settle_filters(index)
    return ""
