"""Mends what needs no judgement: what `briefing check` imports only with --fix."""

from __future__ import annotations

from pathlib import Path

from briefing.authoring.changing.mending import mend_files
from briefing.cli.workspace.project import BRIEFS, is_within
from briefing.cli.workspace.writing import begin_writing
from briefing.problem import Problem

__all__ = ["begin_writing", "mend"]


def mend(problems: list[Problem], wanted: list[str]) -> list[str]:
    """Mend what needs no judgement; a line for each file that was changed."""
    return list(mend_files(Path(), problems, [path for path in BRIEFS.rglob("*") if is_within(path.as_posix(), wanted)]))
