"""Checks what must be checked again, and mends: what `briefing check` imports only where something is another than it was."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from briefing.authoring.changing.mending import mend_files
from briefing.cli.workspace.editor_files import refresh_editor_files
from briefing.cli.workspace.project import BRIEFS, LOCAL_SCHEMA, is_within
from briefing.cli.workspace.writing import begin_writing
from briefing.committed.comparison import hold_against
from briefing.problem import Problem
from briefing.series import make_reader
from briefing.site.cache.store import Store
from briefing.site.remembered import check_anew, check_changed
from briefing.verdict import LastVerdict

__all__ = ["begin_writing", "find_problems", "mend"]


def find_problems(known: LastVerdict | None, against: str, store: Store, today: date) -> list[Problem]:
    """Everything that is wrong with the entries. `known` is what an earlier check found, and what is otherwise since."""
    keep = refresh_editor_files
    found = check_changed(BRIEFS, LOCAL_SCHEMA, known, make_reader(), store, today, keep) if known else None
    if found:
        return hold_against(against, Path(), BRIEFS.as_posix(), found.loaded, found.problems)
    opened = check_anew(BRIEFS, LOCAL_SCHEMA, make_reader(), store, today, keep, known)
    problems = opened.report.problems
    return hold_against(against, Path(), BRIEFS.as_posix(), opened.loaded, problems) if opened.loaded else [*problems]


def mend(problems: list[Problem], wanted: list[str]) -> list[str]:
    """Mend what needs no judgement; a line for each file that was changed."""
    return list(mend_files(Path(), problems, [path for path in BRIEFS.rglob("*") if is_within(path.as_posix(), wanted)]))
