"""Changes of several files of a project at once, tried in a copy before they are written. Knows no kind of entry."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.authoring.changing.whole_files import Changes
from briefing.entries.loading.file_reader import FileReader
from briefing.series.opening import Opened, open_series

_BESIDE = ("briefs", "docs")
"""What is read of a project to open its series."""


def rehearse(project: Path, changes: Changes, reader: FileReader | None = None) -> Opened:
    """The series as it would be with the changes; nothing of the project is touched. A reader knows what it has read."""
    with _copy(project) as copy:
        _apply(copy, changes)
        return open_series(copy / "briefs", reader=reader)


@contextmanager
def _copy(project: Path) -> Iterator[Path]:
    """Its folders are new ones that can be emptied, its files the project's own: whoever clears it away changes no mode."""
    copy = Path(tempfile.mkdtemp(prefix="briefing-"))
    try:
        for name in _BESIDE:
            if (project / name).is_dir():
                _double(project / name, copy / name)
        yield copy
    finally:
        shutil.rmtree(copy, ignore_errors=True)


def _double(source: Path, target: Path) -> None:
    target.mkdir()
    with os.scandir(source) as found:
        for item in found:
            if item.is_dir(follow_symlinks=False):
                _double(Path(item.path), target / item.name)
            else:
                _link(item.path, str(target / item.name))


def _link(source: str, target: str) -> None:
    """The same file under a second name where the disk allows it, which takes no time."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)


def _apply(copy: Path, changes: Changes) -> None:
    for path, text in changes.items():
        (copy / path).unlink(missing_ok=True)  # the name only: the project's own file may be the same one
        if text is not None:
            (copy / path).parent.mkdir(parents=True, exist_ok=True)
            (copy / path).write_text(text, "utf-8", newline="")
