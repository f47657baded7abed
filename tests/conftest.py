"""Draws a `briefs/` folder from the example and a few changed lines, and reads golden files."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "tests" / "example" / "briefs"
UPDATE = bool(os.environ.get("UPDATE_GOLDENS"))


@dataclass(frozen=True)
class House:
    """A project folder with entries that a test may change."""

    project: Path

    @property
    def briefs(self) -> Path:
        return self.project / "briefs"

    def write(self, path: str, text: str | bytes) -> House:
        file = self.briefs / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return self

    def change(self, path: str, old: str, new: str) -> House:
        """Replace one piece of text; it must be there."""
        text = (self.briefs / path).read_text("utf-8")
        assert old in text, f"{path} does not hold {old!r}"
        return self.write(path, text.replace(old, new, 1))


@pytest.fixture
def house(tmp_path: Path) -> House:
    """A copy of the example series."""
    shutil.copytree(EXAMPLE, tmp_path / "briefs")
    return House(tmp_path)


@pytest.fixture
def project(house: House) -> House:
    """The example with everything that a build needs."""
    shutil.copytree(ROOT / "docs", house.project / "docs")
    shutil.copy(ROOT / "mkdocs.yml", house.project)
    return house


@dataclass(frozen=True)
class Golden:
    """A case in one file: a sentence, changes to the example, and what must come out."""

    path: Path
    sentence: str
    changes: list[tuple[str, str, str | None]]
    expected: str

    def apply(self, house: House) -> None:
        for file, old, new in self.changes:
            if new is None:
                house.write(file, old)
            else:
                house.change(file, old, new)

    def compare(self, actual: str) -> None:
        """Equal, or, with UPDATE_GOLDENS set, written anew to be read in review."""
        if UPDATE:
            head = self.path.read_text("utf-8").split("\n=== ", 1)[0]
            self.path.write_text(f"{head}\n=== expected\n{actual}", "utf-8")
        else:
            assert actual == self.expected, self.sentence


def read_golden(path: Path) -> Golden:
    """`--- file` begins a change, `-` lines are taken out, `+` lines put in; with only `+` the file is written."""
    head, _, expected = path.read_text("utf-8").partition("\n=== expected\n")
    sentence, *parts = head.split("\n--- ")
    changes: list[tuple[str, str, str | None]] = []
    for part in parts:
        file, *lines = part.split("\n")
        old = "\n".join(line[1:] for line in lines if line.startswith("-"))
        new = "\n".join(line[1:] for line in lines if line.startswith("+"))
        changes.append((file, old, new) if old else (file, new + "\n", None))
    return Golden(path, sentence, changes, expected)


@pytest.fixture
def golden() -> Callable[[Path], Golden]:
    return read_golden
