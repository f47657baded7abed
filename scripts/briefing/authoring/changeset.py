"""Changes of several files of a project at once: tried in a copy first, then written all or none. Knows no kind of entry."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from briefing.series import Opened, open_series

Changes = Mapping[str, str | None]
"""File, from the project's folder, with forward slashes → its new text, or None where it is to be removed."""
_BESIDE = ("briefs", "docs")
"""What is read of a project to open its series."""


def rehearse(project: Path, changes: Changes) -> Opened:
    """The series as it would be with the changes; nothing of the project is touched."""
    with _copy(project) as copy:
        _apply(copy, changes)
        return open_series(copy / "briefs")


def write_all(project: Path, changes: Changes) -> None:
    """Write and remove the files. Raises OSError, and then all of them are as before."""
    before = {path: (project / path).read_bytes() if (project / path).exists() else None for path in changes}
    ready: dict[str, Path] = {}
    try:
        for path, text in changes.items():
            if text is not None:
                ready[path] = _write_aside(project / path, text.encode())
        for path in changes:
            if path in ready:
                os.replace(ready[path], project / path)
            else:
                (project / path).unlink()
    except BaseException:
        for path, data in before.items():
            _restore(project / path, data)
        raise
    finally:
        for aside in ready.values():
            aside.unlink(missing_ok=True)


def _write_aside(path: Path, data: bytes) -> Path:
    """A file of its own beside the one to be written, so that all that may fail has happened before the first one changes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    number, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".new")
    with os.fdopen(number, "wb") as file:
        file.write(data)
    os.chmod(name, path.stat().st_mode if path.exists() else 0o644)
    return Path(name)


def _restore(path: Path, data: bytes | None) -> None:
    if data is None:
        path.unlink(missing_ok=True)
    elif not path.exists() or path.read_bytes() != data:
        path.write_bytes(data)


@contextmanager
def _copy(project: Path) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="briefing-") as folder:
        for name in _BESIDE:
            if (project / name).is_dir():
                shutil.copytree(project / name, Path(folder, name), symlinks=True, copy_function=_link)
        yield Path(folder)


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
