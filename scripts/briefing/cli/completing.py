"""What the shell completes: kinds and ids, from the names of the files alone, so that it is quick."""

from __future__ import annotations

import os
from collections.abc import Callable

import click

from briefing.cli.project import BRIEFS
from briefing.entries import KINDS

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


def _names(folder: str) -> list[str]:
    try:
        return os.listdir(BRIEFS / folder)
    except OSError:
        return []
