"""Which files of the published folder a build wrote: a list in it. What is not on the list is somebody's own, and is spared.

Knows no page. Pagefind names its files anew each time, so its folder is owned as a whole.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from briefing.site.publishing.stage import Stage
from briefing.urls import SEARCH_FILES

LIST = ".briefing"
"""The list, in the folder itself, so that it changes in the same step: a path a line, a folder with a slash at its end."""
WHOLE = (SEARCH_FILES,)
"""Folders that are owned with everything in them."""
SHOWN = 5


class ForeignFilesError(Exception):
    """The folder holds what no build wrote; says what, and how to go on."""


def write_list(stage: Stage) -> None:
    """Leave the list in a finished stage; call it last."""
    owned = {LIST, *WHOLE, *(path for path in stage.paths if not path.startswith(WHOLE))}
    stage.write(LIST, "".join(f"{path}\n" for path in sorted(owned)).encode())


def refuse_foreign_files(site: Path) -> None:
    """Do nothing where the folder is missing, empty or wholly written by builds. Raises ForeignFilesError."""
    found = set(_walk(str(site))) if site.is_dir() and not site.is_symlink() else set()
    if not found:
        return
    name = f"{site.name}/"
    if LIST not in found or (site / LIST).is_symlink():
        raise ForeignFilesError(
            f"{name} holds files, and no list ({name}{LIST}) says that a build wrote them: {_name(sorted(found))}. "
            f"If it is the site of an earlier version or of plain mkdocs, remove it (rm -r {site.name}) and build again; "
            "if not, move it away. Nothing was changed"
        )
    owned = (site / LIST).read_text("utf-8", "replace").splitlines()
    whole = tuple(path for path in owned if path.endswith("/"))
    foreign = sorted(path for path in found.difference(owned) if not (whole and path.startswith(whole)))
    if foreign:
        raise ForeignFilesError(
            f"{name} holds what no build wrote, and publishing would delete it: {_name(foreign)}. "
            "Move it elsewhere, then build again. Nothing was changed"
        )


def _name(paths: list[str]) -> str:
    more = f" and {len(paths) - SHOWN:,} more" if len(paths) > SHOWN else ""
    return ", ".join(ascii(path)[1:-1] for path in paths[:SHOWN]) + more


def _walk(folder: str, below: str = "") -> Iterator[str]:
    """Every file and link below a folder, by its path with forward slashes; links are not followed."""
    with os.scandir(folder) as items:
        for item in items:
            if item.is_dir(follow_symlinks=False):
                yield from _walk(item.path, f"{below}{item.name}/")
            else:
                yield below + item.name
