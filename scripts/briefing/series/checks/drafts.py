"""What is still being written stops no build. Knows no rule of its own: a draft is held against those of published entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefing.entries.loading.load import Loaded
from briefing.problem import Problem, Severity


def soften(problems: Iterable[Problem], loaded: Loaded) -> Iterator[Problem]:
    """Of all problems those that stand in drafts, as warnings."""
    paths = list_drafts(loaded)
    return (replace(found, severity=Severity.WARNING) for found in problems if found.place.path in paths)


def list_drafts(loaded: Loaded) -> set[str]:
    """The files of all drafts, also of those that lack too much to be entries."""
    paths = {entry.path for drafts in loaded.drafts.values() for entry in drafts.values() if entry}
    return paths | {draft.path for draft in loaded.unfinished_drafts}
