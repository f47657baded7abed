"""A project as it stands between two builds: its files, the day and the address. Changed in memory, written file by file."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from briefing.series.opening import open_series
from tests.changes.draw import Draft, spell_out

FOLDERS = ("briefs", "docs")


@dataclass
class State:
    """Everything that a site depends on."""

    draft: Draft
    """The entries and what stands beside them, as plain trees."""
    texts: dict[str, str]
    """Path → text of what is no entry: hand-written pages, words of a further language."""
    day: date
    url: str = ""

    def copy(self) -> State:
        """Another one like it, to be changed."""
        return deepcopy(self)

    def write(self, project: Path) -> None:
        """Make the folders hold this and nothing else; what is as it was keeps its time, as on an editor's disk."""
        wanted = {f"briefs/{path}": spell_out(tree) for path, tree in self.draft.trees.items()} | self.texts
        for folder in FOLDERS:
            for path in (project / folder).rglob("*"):
                if path.is_file() and path.relative_to(project).as_posix() not in wanted:
                    path.unlink()
        for path, text in wanted.items():
            file = project / path
            if not file.exists() or file.read_bytes() != text.encode():
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(text.encode())

    @property
    def languages(self) -> dict[str, str]:
        """The languages of the series and what they call themselves."""
        return self.draft.trees["series.yml"]["languages"]


def read_state(project: Path, day: date) -> State:
    """A project's own files."""
    texts = {path.relative_to(project).as_posix(): path.read_text("utf-8") for path in (project / "docs").rglob("*.md")}
    return State(Draft.read(project / "briefs"), texts, day)


def is_sound(project: Path) -> bool:
    """Whether the check finds no error in what is written there."""
    return open_series(project / "briefs").series is not None
