"""Times `briefing check FILE` after a file has changed, came or went: `python -m tests.bench.check N`, or `make bench-check`.

The whole command by the clock and of the processor, with nothing known from before, and with what an earlier run has found;
and where nothing has changed.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from tests.bench.edits import Edit, add, change_status, change_text, delete, rename, retitle_person
from tests.bench.generate import generate
from tests.bench.measured import Cost, middle, run

TIMES = 5
ASKED = 0.3
"""Seconds that issue 10 allows at 2,000 entries."""


def main(arguments: list[str]) -> None:
    """Print a line for each figure."""
    with tempfile.TemporaryDirectory(prefix="briefing-bench-") as folder:
        project = Path(folder)
        entries = generate(int(arguments[0]), project / "briefs")
        print(f"{entries:,} entries; asked for: {ASKED} s for one changed file at 2,000")
        start = middle([run([sys.executable, "-m", "briefing", "--help"], project) for _ in range(TIMES)])
        imports = middle([run([sys.executable, "-c", "import briefing.cli.checking"], project) for _ in range(TIMES)])
        for words, cost in (
            ("the command alone", start),
            ("all that reads entries, imported", imports),
            ("one file changed, nothing known", middle([check(project, number, True) for number in range(TIMES)])),
            ("one text changed", middle([check(project, TIMES + number, False) for number in range(TIMES)])),
            ("one status more", middle([check(project, number, False, change_status) for number in range(TIMES)])),
            ("another name of a person", middle([check(project, number, False, retitle_person) for number in range(TIMES)])),
            ("nothing changed", middle([check_all(project) for _ in range(TIMES)])),
            ("a meeting added", middle([check(project, number, False, add) for number in range(TIMES)])),
            ("a draft of a meeting begun", middle([check(project, number, False, begin_draft) for number in range(TIMES)])),
            ("a meeting deleted", middle([check(project, number, False, delete) for number in range(TIMES)])),
            ("a meeting renamed", middle([check(project, number, False, rename) for number in range(TIMES)])),
        ):
            print(f"{words:<34}{cost.seconds:8.2f} s{cost.cpu:8.2f} s CPU")


def begin_draft(project: Path, number: int) -> tuple[str, None]:
    """A meeting more that is still being written; the drafts of before are there too."""
    page, _ = add(project, TIMES + number)
    path = project / "briefs" / f"{page.removesuffix('/index.html')}.yml"
    path.write_text("draft: true\n" + path.read_text("utf-8"), "utf-8")
    return page, None


def check(project: Path, number: int, is_fresh: bool, edit: Edit = change_text) -> Cost:
    """Change an entry and check it; where it is gone, all of its kind is told of."""
    page, _ = edit(project, number)
    if is_fresh:
        shutil.rmtree(project / "build", ignore_errors=True)
    kind, entry_id = page.split("/")[:2]
    path = Path("briefs", kind, f"{entry_id}.yml")
    shown = path if (project / path).exists() else path.parent
    return run([sys.executable, "-m", "briefing", "check", shown.as_posix()], project)


def check_all(project: Path) -> Cost:
    """Check the series as it stands."""
    return run([sys.executable, "-m", "briefing", "check"], project)


if __name__ == "__main__":
    main(sys.argv[1:])
