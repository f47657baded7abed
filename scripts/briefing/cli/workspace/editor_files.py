"""Keeps what editors' programs read of a project up to date: `build/schema/`, never committed. Knows no entry's meaning."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

import click

from briefing.authoring.changing.whole_files import write_all
from briefing.authoring.explained.editor_ids import IDS, lead_to_ids, read_ids, write_ids
from briefing.authoring.explained.editor_schema import SCHEMAS, write_schema
from briefing.cli.workspace.project import BRIEFS, LOCAL_SCHEMA, SCHEMA
from briefing.entries import KINDS
from briefing.entries.loading.load import Loaded


def refresh_editor_files(loaded: Loaded | None, project: Path = Path()) -> None:
    """Write the schemas with the ids of today where a file of an entry came or went since, or a schema changed.

    They are a help: a folder in which nothing may be written stops no command.
    """
    if loaded is None or not (project / SCHEMA).is_dir() or not _is_stale(project):
        return
    known, language, before = loaded.with_drafts(), next(iter(loaded.settings.languages)), _find_known_names(project)
    named = {
        kind: {
            **dict.fromkeys(sorted(known.unread[kind]), ""),
            **{name: before[kind].get(name) or entries[name].heading.say(language).words for name in sorted(entries)},
        }
        for kind, entries in known.entries.items()
    }
    needed, texts = set[str](), {}
    try:
        for path in sorted((project / SCHEMA).glob("*.json")):
            text, more = _lead(path, loaded)
            needed |= more
            texts[path.name] = text
        texts[IDS] = write_ids(named, needed)
        write_all(project / LOCAL_SCHEMA, texts)
    except OSError:
        return


def _find_known_names(project: Path) -> Mapping[str, Mapping[str, str]]:
    """What was written of entries whose files are older, so that they need not be opened."""
    try:
        written, named = _stat(project / LOCAL_SCHEMA / IDS), read_ids((project / LOCAL_SCHEMA / IDS).read_text("utf-8"))
        if _stat(project / BRIEFS / "series.yml") >= written:  # the language in which they are told
            return defaultdict(dict)
        older = {item.path for kind in KINDS for item in _list(project / BRIEFS / kind) if item.stat().st_mtime_ns < written}
    except (OSError, ValueError):
        return defaultdict(dict)
    folder = (project / BRIEFS).as_posix()
    return {
        kind: {name: said for name, said in named[kind].items() if f"{folder}/{kind}/{name}.yml" in older} for kind in KINDS
    }


def _list(folder: Path) -> list[os.DirEntry[str]]:
    return list(os.scandir(folder)) if folder.is_dir() else []


def _stat(path: Path) -> int:
    return os.stat(path).st_mtime_ns


def _lead(path: Path, loaded: Loaded) -> tuple[str, set[str]]:
    """A schema that leads to the ids; where its file is none, as it would be written anew, and a line that says so."""
    try:
        return lead_to_ids(path.read_text("utf-8"))
    except ValueError:
        click.echo(f"{path.as_posix()} cannot be read as JSON; briefing schema writes it anew", err=True)
        shape = SCHEMAS.get(path.stem)
        return lead_to_ids(write_schema(shape, loaded.vocabulary, loaded.settings.languages) if shape else "{}")


def _is_stale(project: Path) -> bool:
    try:
        written = _stat(project / LOCAL_SCHEMA / IDS)
    except OSError:
        return True
    seen = [*(project / BRIEFS / kind for kind in KINDS), *(project / SCHEMA).glob("*.json")]
    return any(_stat(path) >= written for path in seen if path.exists())
