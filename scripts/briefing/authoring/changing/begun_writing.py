"""What is written together is noted before the first file takes its place, so that one that is killed is brought to its end."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from briefing.listing import BEGUN


class ChangedSinceError(Exception):
    """Somebody has changed what a killed command was to write: nobody can tell any more which of the two is meant."""


def may_be_noted(paths: Iterable[str]) -> bool:
    """Whether several files are written, all in the project: a note that came with somebody else's moves none elsewhere."""
    steps = [Path(path) for path in paths]
    return len(steps) > 1 and not any(path.is_absolute() or ".." in path.parts for path in steps)


def describe_begun(before: Mapping[str, bytes | None], ready: Mapping[str, Path]) -> str:
    """The note: of each file what it held, what it is to hold, and where that lies aside."""
    return json.dumps({path: _describe(held, ready.get(path)) for path, held in before.items()})


def _describe(held: bytes | None, aside: Path | None) -> tuple[str, str, str]:
    return (aside.name if aside else "", _digest(held), _digest(aside.read_bytes() if aside else None))


def finish_begun(project: Path) -> list[str]:
    """Put in its place what a killed command has left aside, and remove what it was to remove; the files that it wrote.

    Call it where nobody else writes. Raises ChangedSinceError, and then nothing is changed; each is told once.
    """
    noted = _read_note(project)
    try:
        left = {path: aside for path, (aside, held, due) in noted.items() if held != due and _look(project / path) != due}
        if changed := sorted(path for path in left if not _can_go_on(project / path, *noted[path])):
            raise ChangedSinceError(", ".join(changed))
        for path in sorted(left, key=lambda path: not left[path]):
            if left[path]:
                os.replace((project / path).with_name(left[path]), project / path)
            else:
                (project / path).unlink()
    finally:
        (project / BEGUN).unlink(missing_ok=True)
    return sorted(noted)


def _can_go_on(path: Path, aside: str, held: str, due: str) -> bool:
    return _look(path) == held and (not aside or _look(path.with_name(aside)) == due)


def _read_note(project: Path) -> dict[str, tuple[str, str, str]]:
    """Nothing where the note itself is half: no file had been touched then."""
    try:
        noted = json.loads((project / BEGUN).read_text("utf-8"))
        return {path: (aside, held, due) for path, (aside, held, due) in noted.items()} if may_be_noted(noted) else {}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _look(path: Path) -> str:
    return _digest(path.read_bytes() if path.is_file() else None)


def _digest(data: bytes | None) -> str:
    return "" if data is None else hashlib.sha256(data).hexdigest()
