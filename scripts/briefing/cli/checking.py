"""Checks what must be checked again: what `briefing check` imports only where something is another than it was."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import late
from briefing.cli.workspace.project import BRIEFS, LOCAL_SCHEMA
from briefing.committed.comparison import hold_against
from briefing.entries.loading.load import Loaded
from briefing.problem import Problem
from briefing.series.reader import make_reader
from briefing.site.cache.store import Store
from briefing.site.few_changes import check_changed
from briefing.verdict import LastVerdict

if TYPE_CHECKING:
    from briefing.cli.workspace import editor_files
    from briefing.site import remembered
else:
    editor_files, remembered = late("briefing.cli.workspace.editor_files"), late("briefing.site.remembered")


def find_problems(known: LastVerdict | None, against: str, store: Store, today: date) -> list[Problem]:
    """Everything that is wrong with the entries. `known` is what an earlier check found, and what is otherwise since."""
    found = check_changed(BRIEFS, LOCAL_SCHEMA, known, make_reader(), store, today, _refresh) if known else None
    if found:
        return hold_against(against, Path(), BRIEFS.as_posix(), found.loaded, found.problems)
    opened = remembered.check_anew(BRIEFS, LOCAL_SCHEMA, make_reader(), store, today, _refresh, known)
    problems = opened.report.problems
    return hold_against(against, Path(), BRIEFS.as_posix(), opened.loaded, problems) if opened.loaded else [*problems]


def _refresh(loaded: Loaded | None) -> None:
    """Only where a file came or went: a changed one alone does not wait for what writes schemas."""
    editor_files.refresh_editor_files(loaded)
