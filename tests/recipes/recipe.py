"""Reads a recipe and follows it on a copy of the tree.

A recipe is a sentence, then changes: `--- file` begins one, lines with a blank in front say where, `-` lines are taken out,
`+` lines put in; with `+` lines alone a file is written, or lengthened at its end where it is there. `$ briefing …` is run,
and says what `>` lines below it tell, but for warnings. Below `=== file` stand lines of that file when all is built; below
`=== found` what search finds: a word, or a filter with its value, and the address of a page.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from briefing.yamlcomments import HINT
from tests.conftest import EXAMPLE, OF_THE_SERIES, ROOT
from tests.site.indexing.published_index import read_index

PROJECT = ("briefs/", "docs/", "tests/")
"""What does not lie in the package."""
FOUND = "found"
"""The outcome that stands in no file."""
OF_THE_PROJECT = ("ARCHITECTURE.md", "CONTRIBUTING.md", "Makefile", "mkdocs.yml", "pyproject.toml")
"""What lies beside the folders."""


def find_file(tree: Path, path: str) -> Path:
    """A file of the project, or of the package where it is told from there."""
    return tree / path if path.startswith(PROJECT) else tree / "scripts" / "briefing" / path


@dataclass
class Step:
    """A change of a file, or a command."""

    path: str = ""
    command: str = ""
    lines: list[str] = field(default_factory=list)

    def follow(self, tree: Path) -> None:
        """Carry it out below a folder."""
        if self.command:
            done = run(tree, *shlex.split(self.command)[1:])
            assert self.lines or done.returncode == 0, done.stderr
            said = [f"> {line}" for line in done.stdout.splitlines() if " warning: " not in line]
            assert not self.lines or said == self.lines, done.stderr
            return
        file = find_file(tree, self.path)
        old = "".join(f"{line[1:]}\n" for line in self.lines if line[:1] != "+").removesuffix("\n")
        new = "".join(f"{line[1:]}\n" for line in self.lines if line[:1] != "-").removesuffix("\n")
        text = file.read_text("utf-8") if file.exists() else ""
        assert text.count(old) == 1 or not old, f"{self.path} does not hold just once:\n{old}"
        file.parent.mkdir(parents=True, exist_ok=True)
        is_skeleton = text.startswith(f"draft: true\n{HINT} ") and not old and "Fill in what is empty" in text
        file.write_text(text.replace(old, new) if old else f"{'' if is_skeleton else text}{new}\n", "utf-8")


@dataclass(frozen=True)
class Recipe:
    """A recipe as it stands in its file."""

    steps: list[Step]
    outcome: dict[str, list[str]]

    @property
    def paths(self) -> set[str]:
        """The files that it changes or adds."""
        return {step.path for step in self.steps if step.path}


def read_recipe(path: Path) -> Recipe:
    """The recipe of a file."""
    told, *outcomes = re.split(r"^=== (.+)\n", path.read_text("utf-8"), flags=re.MULTILINE)
    steps: list[Step] = []
    for line in told.splitlines()[1:]:
        if line.startswith("--- "):
            steps.append(Step(path=line[4:]))
        elif line.startswith("$ "):
            steps.append(Step(command=line[2:]))
        else:
            steps[-1].lines.append(line)
    return Recipe(steps, {name: text.splitlines() for name, text in zip(outcomes[::2], outcomes[1::2], strict=True)})


def copy_tree(tree: Path) -> Path:
    """The project with the example for its series, in a folder where all of it may be changed."""
    for room in ("scripts", "tests"):
        shutil.copytree(ROOT / room, tree / room, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(EXAMPLE, tree / "briefs")
    shutil.copytree(ROOT / "docs", tree / "docs", ignore=OF_THE_SERIES)
    if (judged := ROOT / ".mypy_cache").is_dir():  # what the recipes leave alone is as it was when `make lint` looked
        shutil.copytree(judged, tree / judged.name)
    for name in OF_THE_PROJECT:
        shutil.copy(ROOT / name, tree)
    return tree


def list_found(site: Path) -> str:
    """What search finds on a built site: each word and each value of a filter with the address of a page, a line each."""
    lines = []
    for _, _, words, values, *_ in read_index(site / "pagefind").values():
        lines += [f"{word} {url}" for word, _, url in words]
        lines += [f"{name}:{value} {url}" for (name, value), urls in values.items() for url in urls]
    return "\n".join(lines)


def run(tree: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The command of the copy, in the copy."""
    return run_there(tree, sys.executable, "-m", "briefing", *arguments)


def run_there(tree: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """A program in the copy, for which the package is that of the copy."""
    environment = {**os.environ, "PYTHONPATH": str(tree / "scripts"), "BRIEFING_AS_OF": "2024-12-01"}
    return subprocess.run(command, cwd=tree, env=environment, text=True, capture_output=True, check=False)
