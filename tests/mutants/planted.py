"""The faults that a critic would plant, as changes to the package; `planted.yml` says them. Knows neither tests nor pytest."""

from __future__ import annotations

from pathlib import Path

import yaml

from tests.mutants.sites import Mutant

PLANTED = Path(__file__).with_name("planted.yml")
PACKAGE = Path("scripts/briefing")


def list_planted(project: Path, below: str = "") -> list[Mutant]:
    """Each in the order of the file. Raises ValueError where its line is not there, or more than once."""
    rows = [row for rows in yaml.safe_load(PLANTED.read_text("utf-8")).values() for row in rows]
    return [_find(project, **row) for row in rows if row["module"].startswith(below)]


def _find(project: Path, fault: str, module: str, old: str, new: str) -> Mutant:
    text = (project / PACKAGE / module).read_text("utf-8")
    if text.count(old) != 1:
        raise ValueError(f"{PLANTED.name}: {module} holds {text.count(old)} times: {old}")
    start = text.index(old)
    line = text.count("\n", 0, start + len(old) - len(old.lstrip())) + 1
    return Mutant(PACKAGE / module, line, start, start + len(old), new, fault)
