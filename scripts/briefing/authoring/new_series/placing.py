"""Puts the files of a new series into a folder: each whole or not at all, and never over another. Knows no content."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

STAGE = ".briefing-init"
"""Where files are written before they are put in their places; a run that was killed leaves it, the next one removes it."""


class InTheWayError(Exception):
    """Something stands where a file is due; nothing was written."""

    def __init__(self, paths: list[str]) -> None:
        super().__init__(", ".join(paths))
        self.paths = paths


def place_files(folder: Path, files: Mapping[str, str], *, only_missing: bool = False) -> list[str]:
    """Write the files in their order, and give back which. Raises InTheWayError before anything is written, or OSError.

    With `only_missing` what is there already stays, and so a run that was stopped can be taken up again.
    """
    taken = [path for path in files if os.path.lexists(folder / path)]
    blocked = sorted({blocker for path in files if (blocker := _find_blocker(folder, path))})
    if blocked or (taken and not only_missing):
        raise InTheWayError(blocked or taken)
    wanted = [path for path in files if path not in taken]
    stage = folder / STAGE
    shutil.rmtree(stage, ignore_errors=True)
    try:
        for path in wanted:
            (stage / path).parent.mkdir(parents=True, exist_ok=True)
            (stage / path).write_text(files[path], "utf-8")
        for path in wanted:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            _move(stage / path, folder / path)
    finally:
        shutil.rmtree(stage, ignore_errors=True)
    return wanted


def _move(whole: Path, place: Path) -> None:
    """In one step, and never over another; where the disk knows no second names, a file that came in between is lost."""
    try:
        os.link(whole, place)
    except FileExistsError:
        raise
    except OSError:
        if os.path.lexists(place):
            raise
        whole.rename(place)


def _find_blocker(folder: Path, path: str) -> str | None:
    """The file that stands where a folder on the way is due."""
    for parent in [folder, *(folder / above for above in reversed(Path(path).parents))]:
        if os.path.lexists(parent) and not parent.is_dir():
            return parent.relative_to(folder).as_posix() if parent != folder else str(folder)
    return None
