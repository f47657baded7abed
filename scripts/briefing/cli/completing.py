"""What the shell completes: kinds, ids from the names of the files, tags from the one file of them: no entry is read."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from contextlib import suppress

import click

from briefing.cli.workspace.project import BRIEFS
from briefing.entries import KINDS
from briefing.yamlfile import plain, read_yaml

_MARK = re.compile(r"^draft\s*:", re.MULTILINE)
Completion = Callable[[click.Context, click.Parameter, str], list[str]]


def complete_kind(context: click.Context, parameter: click.Parameter, begun: str) -> list[str]:
    """Completes what `briefing new` can write."""
    return [name for name in (*(shape.singular for shape in KINDS.values()), "words") if name.startswith(begun)]


def ids_of(kind: str = "") -> Completion:
    """Completes the ids of a kind, or of all kinds."""

    def complete(context: click.Context, parameter: click.Parameter, begun: str) -> list[str]:
        folders = [kind] if kind else _names("")
        ids = (name.removesuffix(".yml") for folder in folders for name in _names(folder) if name.endswith(".yml"))
        return sorted({found for found in ids if found.startswith(begun)})

    return complete


def complete_drafts(context: click.Context, parameter: click.Parameter, begun: str) -> list[str]:
    """Completes the ids of drafts, by the line that makes them such."""
    found = set()
    for path in BRIEFS.glob("*/*.yml"):
        if path.stem.startswith(begun):
            with suppress(OSError, UnicodeDecodeError):
                found |= {path.stem} if _MARK.search(path.read_text("utf-8")) else set()
    return sorted(found)


def tags_of(list_name: str) -> Completion:
    """Completes the tags of a closed list."""

    def complete(context: click.Context, parameter: click.Parameter, begun: str) -> list[str]:
        try:
            root = read_yaml(BRIEFS / "vocabulary.yml", "").root
        except OSError:
            return []
        lists = plain(root) if root else {}
        terms = lists.get(list_name) if isinstance(lists, dict) else []
        tags = [term.get("id") for term in terms or () if isinstance(term, dict)]
        return [tag for tag in tags if isinstance(tag, str) and tag.startswith(begun)]

    return complete


def _names(folder: str) -> list[str]:
    try:
        return os.listdir(BRIEFS / folder)
    except OSError:
        return []
