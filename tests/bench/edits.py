"""What an editor does to the synthetic series between two builds, each time to another entry; and what must be published."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

STATUS = """  - date: "2025-12-15"
    status: "stalled"
    rationale:
      en: "{mark}"
      es: "{mark}"
    evidence:
      - source: {source}
        shows: "words"
"""
EVERY = 9
"""Of so many commitments one is in progress, and can stall."""

Edit = Callable[[Path, int], tuple[str, str | None]]
"""Project and the how-many-eth time → a page of the site, and what must stand on it; None where it must be gone."""


def change_text(project: Path, number: int) -> tuple[str, str]:
    """A word in the summary of a meeting."""
    path = nth(project, "meetings", 3 + number)
    new = mark("text", number)
    return _change(path, r'(summary:\n  en: ")', rf"\1{new} ", new)


def retitle_person(project: Path, number: int) -> tuple[str, str]:
    """The name of a person, which stands on the page of every meeting they took part in."""
    path = nth(project, "people", number)
    new = mark("name", number)
    _change(path, r'(\nsort_name: "[^"]*)', rf"\1 {new}", new)
    return _change(path, r'^(name: "[^"]*)', rf"\1 {new}", new)


def change_status(project: Path, number: int) -> tuple[str, str]:
    """One step more in the history of a commitment."""
    path = nth(project, "commitments", EVERY * (1 + number))
    source = re.findall(r'source: ("[^"]*")', path.read_text("utf-8"))[-1]
    new = mark("status", number)
    return _change(path, r"^(reviewed:)", STATUS.format(mark=new, source=source) + r"\1", new)


def add(project: Path, number: int) -> tuple[str, str]:
    """A meeting more."""
    old = nth(project, "meetings", 30 + number)
    new = old.with_name(f"{old.name[:10]}-added-{number}.yml")
    new.write_text(old.read_text("utf-8"), "utf-8")
    word = mark("added", number)
    return _change(new, r'(title:\n  en: "[^"]*)', rf"\1 {word}", word)


def delete(project: Path, number: int) -> tuple[str, None]:
    """That meeting goes again."""
    path = next((project / "briefs" / "meetings").glob(f"*-added-{number}.yml"))
    path.unlink()
    return f"meetings/{path.stem}/index.html", None


def rename(project: Path, number: int) -> tuple[str, str]:
    """A meeting under another address; the old one leads there."""
    old = nth(project, "meetings", 60 + number).stem
    new = f"{old[:10]}-renamed-{number}"
    command = [sys.executable, "-m", "briefing", "rename", f"meetings/{old}", new]
    subprocess.run(command, cwd=project, check=True, capture_output=True)
    return f"meetings/{old}/index.html", new


EDITS: tuple[tuple[str, str, Edit], ...] = (
    ("text", "one text", change_text),
    ("name", "the name of one person", retitle_person),
    ("status", "one status", change_status),
    ("added", "one meeting added", add),
    ("deleted", "one meeting deleted", delete),
    ("renamed", "one meeting renamed", rename),
)


def nth(project: Path, kind: str, number: int) -> Path:
    """An entry of a kind, counted round and round."""
    paths = [path for path in sorted((project / "briefs" / kind).glob("*.yml")) if "-added-" not in path.name]
    return paths[number % len(paths)]


def mark(edit: str, number: int) -> str:
    """A word that stands nowhere else: no other edit writes it, and no other time."""
    return f"Quorvane{edit}{number}"


def _change(path: Path, pattern: str, new: str, wanted: str) -> tuple[str, str]:
    text, changed = re.subn(pattern, new, path.read_text("utf-8"), count=1, flags=re.MULTILINE)
    assert changed, f"{path.name} has no {pattern}"
    path.write_text(text, "utf-8")
    return f"{path.parent.name}/{path.stem}/index.html", wanted
