"""Files of a project are written whole and all, or none: aside in their folders, on the disk, then put in their places."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from briefing.authoring.changing.begun_writing import describe_begun, may_be_noted
from briefing.listing import BEGUN

Changes = Mapping[str, str | None]
"""File, from the project's folder, with forward slashes → its new text, or None where it is to be removed."""
_BEGIN, _END = ".briefing-", ".new"
"""A name that the check reads past, as it does every one with a dot, and that git ignores in a new series."""


def write_all(project: Path, changes: Mapping[str, str | bytes | None]) -> None:
    """Write all the files, then remove those that go. Raises OSError, and then all of them are as before.

    One that is killed between two files has removed none yet, and each is as it was or as it is to be; a note of all lies in
    the project by then, by which the next command brings it to its end.
    """
    before = {path: (project / path).read_bytes() if (project / path).exists() else None for path in changes}
    ready: dict[str, Path] = {}
    note = None
    try:
        for path, data in changes.items():
            if data is not None:
                ready[path] = _write_aside(project / path, data.encode() if isinstance(data, str) else data)
        note = _note_begun(project, before, ready) if may_be_noted(changes) else None
        for path, aside in ready.items():
            os.replace(aside, project / path)
        for path in changes.keys() - ready.keys():
            (project / path).unlink()
        _sync_folders({(project / path).parent for path in changes})
    except BaseException:
        for path, known in before.items():
            _restore(project / path, known)
        raise
    finally:
        for aside in (*ready.values(), *([note] if note else [])):
            aside.unlink(missing_ok=True)


def lies_aside(name: str) -> bool:
    """Whether a file of this name waits for its place: while one does, some of what is written together is not there yet."""
    return name.startswith(_BEGIN) and name.endswith(_END)


def sweep_aside(folders: Iterable[Path]) -> None:
    """Remove what killed commands left aside in some folders; call it where nobody else writes there."""
    for folder in folders:
        for left in folder.glob(f"{_BEGIN}*{_END}"):
            left.unlink(missing_ok=True)


def _write_aside(path: Path, data: bytes) -> Path:
    """A file of its own beside the one to be written, so that all that may fail has happened before the first one changes.

    Raises OSError that names the file to be written.
    """
    aside = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        number, aside = tempfile.mkstemp(dir=path.parent, prefix=_BEGIN, suffix=_END)
        with os.fdopen(number, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(aside, path.stat().st_mode if path.exists() else 0o644)
    except BaseException as error:
        if aside:
            os.unlink(aside)
        if isinstance(error, OSError):
            error.filename = str(path)
        raise
    return Path(aside)


def _note_begun(project: Path, before: Mapping[str, bytes | None], ready: Mapping[str, Path]) -> Path:
    """In one go to its own name, since half a note says nothing: no file has been touched then. On the disk in the end."""
    note = project / BEGUN
    try:
        with note.open("w", encoding="utf-8") as file:
            file.write(describe_begun(before, ready))
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        note.unlink(missing_ok=True)
        raise
    return note


def _sync_folders(folders: Iterable[Path]) -> None:
    """Bring to the disk which files a folder holds."""
    for folder in folders:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _restore(path: Path, data: bytes | None) -> None:
    with suppress(OSError):  # on a disk that is full now this file is whole and new, and the others still come back
        if data is None:
            path.unlink(missing_ok=True)
        elif not path.exists() or path.read_bytes() != data:
            os.replace(_write_aside(path, data), path)
