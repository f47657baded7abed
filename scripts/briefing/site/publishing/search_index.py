"""Pagefind over the finished pages: one index of all languages. Knows no entry and no MkDocs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from briefing.site.publishing.child_processes import bound_to_me

NOT_SEARCHED = (
    ".headerlink, .tools, .citing, .status-line, .permalink, .sources, .crumbs, .stand, .legend, .facts dt, thead, caption"
)
"""Parts of a page that say nothing of their own, as CSS selectors."""


def write_search_index(tree: Path) -> str:
    """Index every page of a site into its `pagefind/`. What Pagefind said where it failed, else nothing."""
    command = [sys.executable, "-m", "pagefind", "--site", str(tree), "--exclude-selectors", NOT_SEARCHED]
    done = subprocess.run(
        command, text=True, preexec_fn=bound_to_me(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    return done.stdout if done.returncode else ""
