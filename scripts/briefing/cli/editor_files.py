"""Keeps what editors' programs read of a project up to date: `build/schema/`, never committed. Knows no entry's meaning."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from briefing.authoring.editor_ids import IDS, lead_to_ids, write_ids
from briefing.cli.project import BRIEFS, LOCAL_SCHEMA, SCHEMA
from briefing.entries import KINDS
from briefing.entries.load import Loaded


def refresh_editor_files(loaded: Loaded | None, project: Path = Path()) -> None:
    """Write the schemas with the ids of today where a file of an entry came or went since, or a schema changed.

    They are a help: a folder in which nothing may be written stops no command.
    """
    if loaded is None or not (project / SCHEMA).is_dir() or not _is_stale(project):
        return
    known, language = loaded.with_drafts(), next(iter(loaded.settings.languages))
    named = {
        kind: {
            **dict.fromkeys(sorted(known.unread[kind]), ""),
            **{found.id: found.heading.say(language).words for found in known.entries[kind].values()},
        }
        for kind in KINDS
    }
    needed: set[str] = set()
    try:
        for path in sorted((project / SCHEMA).glob("*.json")):
            text, more = lead_to_ids(path.read_text("utf-8"))
            needed |= more
            _write(project / LOCAL_SCHEMA / path.name, text)
        _write(project / LOCAL_SCHEMA / IDS, write_ids(named, needed))
    except OSError:
        return


def _is_stale(project: Path) -> bool:
    try:
        written = os.stat(project / LOCAL_SCHEMA / IDS).st_mtime_ns
    except OSError:
        return True
    seen = [*(project / BRIEFS / kind for kind in KINDS), *(project / SCHEMA).glob("*.json")]
    return any(os.stat(path).st_mtime_ns >= written for path in seen if path.exists())


def _write(path: Path, text: str) -> None:
    """In one step, since an editor's program may be reading; the file's time says when it was last looked at."""
    path.parent.mkdir(parents=True, exist_ok=True)
    number, aside = tempfile.mkstemp(dir=path.parent, prefix=".")
    with os.fdopen(number, "w", encoding="utf-8") as file:
        file.write(text)
    os.chmod(aside, 0o644)
    os.replace(aside, path)
