"""The verdict of the last check, and what lies in the project otherwise now. Quick: knows no entry, and imports little."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from briefing.site.cache.store import Store, make_key
from briefing.site.cache.versions import digest_versions
from briefing.survey import Survey, survey
from briefing.verdict import LastVerdict, read_verdict, sign_rest

CACHE = Path("build", "cache")
"""Where what earlier runs have found lies, in the project. It may go at any time."""
CHECK, BUILD = "check", "build"
"""Who looks at the whole series and says so the next time."""
AHEAD = " ahead"
"""Stands behind what is signed where the folder beside tells of files that came or went since the verdict."""


def find_verdict(folder: Path, beside: Path, store: Store, today: date) -> LastVerdict | None:
    """The last verdict, and which entries are others now; None where anything else is, or there is none.

    `beside` is a folder that the check keeps up to date. A verdict holds on later days: it is of a series without errors, so
    nothing in it lay ahead of its day, and what is past stays so.
    """
    blob, found = store.get(key_of_verdict(CHECK)), look_around(folder)
    verdict = read_verdict(blob) if blob else None
    if verdict is None or found is None:
        return None
    day = date.fromisoformat(verdict.rest[: len("2026-11-28")])
    if day > today or sign_all(found, verdict.files, beside, day) != verdict.rest.removesuffix(AHEAD):
        return None
    changes = verdict.files.find_changes(found)
    if verdict.rest.endswith(AHEAD) and not changes.moved:  # all is as it was before: the folder beside is to be so too
        return None
    rest = verdict.rest if day == today else sign_all(found, verdict.files, beside, today)
    return LastVerdict(verdict._replace(rest=rest), changes, found)


def look_around(folder: Path) -> Survey | None:
    """Every file that a check reads, as problems name it: entries, hand-written pages, and what lies beside them."""
    found = survey((folder, folder.parent / "docs"))
    return None if found is None else _seen_from(folder.parent, found)


def sign_all(found: Survey, files: Iterable[str], beside: Path, today: date) -> str:
    """The day, and a digest of all that is no entry, and of the folder beside."""
    return f"{today} {sign_rest({**found, **_seen_from(beside.parent, survey((beside,)) or {})}, files)}"


def _seen_from(folder: Path, found: Survey) -> Survey:
    """With paths that are the same wherever the project lies."""
    above = f"{folder.as_posix()}/"
    return {path.removeprefix(above): sign for path, sign in found.items()}


def key_of_verdict(command: str) -> str:
    """Under which that of a command is kept: one place, for one state of our code. A build does not ask which day it is."""
    return make_key(f"verdict of a {command}", digest_versions())
