"""Times the commands on a small and a large synthetic series: `python -m tests.bench.run 2000`, or `make bench N=2000`.

A ratio near that of the two sizes means that the cost grows with the series and no faster.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.bench.generate import generate
from tests.conftest import OF_THE_SERIES

ROOT = Path(__file__).parent.parent.parent
AS_OF = "2026-01-01"
HEAD = f"{'step':<8}{'N':>8}{'seconds':>10}{'items':>9}{'':<9}{'ms/item':>9}{'MB':>8}"


@dataclass(frozen=True)
class Step:
    """A command and what it leaves behind to be counted."""

    name: str
    arguments: tuple[str, ...]
    folder: str
    pattern: str
    items: str


@dataclass(frozen=True)
class Cost:
    """What a step took: seconds by the clock, things made, megabytes of the largest single process."""

    seconds: float
    items: int
    megabytes: float

    @property
    def milliseconds_each(self) -> float:
        return 1_000 * self.seconds / max(1, self.items)


STEPS = (
    Step("check", ("check",), "briefs", "*.yml", "entries"),
    Step("render", ("render", "--out", "build/docs", "--as-of", AS_OF), "build/docs", "*.md", "files"),
    Step("build", ("build", "--as-of", AS_OF), "site", "index.html", "pages"),
)


def measure(count: int) -> list[Cost]:
    """Every step on a fresh project with so many meetings and commitments."""
    with tempfile.TemporaryDirectory(prefix="briefing-bench-") as folder:
        project = Path(folder)
        generate(count, project / "briefs")
        shutil.copytree(ROOT / "docs", project / "docs", ignore=OF_THE_SERIES)
        shutil.copy(ROOT / "mkdocs.yml", project)
        return [run(step, project) for step in STEPS]


def run(step: Step, project: Path) -> Cost:
    """One step in a process of its own, so that its memory is its own and that of its children."""
    told = project / f"{step.name}.log"
    started = time.perf_counter()
    with told.open("wb") as log:
        child = subprocess.Popen([sys.executable, "-m", "briefing", *step.arguments], cwd=project, stdout=log, stderr=log)
        _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - started
    if child.returncode:
        sys.exit(f"briefing {step.name} ended with {child.returncode}:\n{told.read_text('utf-8', 'replace')[-2_000:]}")
    items = sum(1 for _ in (project / step.folder).rglob(step.pattern))
    return Cost(seconds, items, usage.ru_maxrss / 1_024)


def main(arguments: list[str]) -> None:
    """Print a row per step and size, as each size is done."""
    if len(arguments) != 1 or not arguments[0].isdecimal() or int(arguments[0]) < 20:
        sys.exit("usage: python -m tests.bench.run N, with N at least 20")
    large = int(arguments[0])
    small = large // 10
    costs = {}
    print(f"{HEAD}\n{'-' * len(HEAD)}")
    for count in (small, large):
        costs[count] = measure(count)
        for step, cost in zip(STEPS, costs[count], strict=True):
            print(
                f"{step.name:<8}{count:>8,}{cost.seconds:>10.2f}{cost.items:>9,} {step.items:<8}"
                f"{cost.milliseconds_each:>9.2f}{cost.megabytes:>8.0f}",
                flush=True,
            )
    print(f"\n{'step':<8}{'time':>8}{'per item':>12}{'memory':>10}   (N = {large:,} over N = {small:,})")
    for step, before, after in zip(STEPS, costs[small], costs[large], strict=True):
        print(
            f"{step.name:<8}{after.seconds / before.seconds:>7.1f}x"
            f"{after.milliseconds_each / before.milliseconds_each:>11.2f}x{after.megabytes / before.megabytes:>9.1f}x"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
