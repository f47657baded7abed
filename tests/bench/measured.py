"""What a command costs: seconds by the clock and of the processors, megabytes of its largest process; its helpers count."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from tests.bench.steps import Steps, watching

SECONDS_EACH = 150
"""Something is measured again until it was three times, or has taken so long."""


@dataclass(frozen=True)
class Cost:
    """Of one run, or the medians of several; memory is the most that any of them took."""

    seconds: float
    cpu: float
    megabytes: float
    runs: int = 1

    def __add__(self, other: Cost) -> Cost:
        """One after the other."""
        return Cost(self.seconds + other.seconds, self.cpu + other.cpu, max(self.megabytes, other.megabytes), self.runs)


def run(command: Sequence[str | Path], folder: Path, steps: Steps | None = None, **environment: str) -> Cost:
    """One command in a process of its own, whose memory and time are its own and those of its children.

    What it takes at each of the steps that it tells is noted for whoever asks.
    """
    told = folder / "bench.log"
    started = time.perf_counter()
    with told.open("wb") as log:
        child = subprocess.Popen(command, cwd=folder, env={**os.environ, **environment}, stdout=log, stderr=log)
        with nullcontext() if steps is None else watching(child.pid, told, steps):
            _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - started
    child.returncode = os.waitstatus_to_exitcode(status)
    text = told.read_text("utf-8", "replace")
    told.unlink()
    if child.returncode:
        sys.exit(f"{' '.join(map(str, command))} ended with {child.returncode}:\n{text[-2_000:]}")
    return Cost(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1_024)


def repeat(measure: Callable[[], Cost], most: int = 3) -> Cost:
    """The medians of a few runs; of fewer where one takes long."""
    costs: list[Cost] = []
    while len(costs) < most and (not costs or sum(cost.seconds for cost in costs) + costs[-1].seconds < SECONDS_EACH):
        costs.append(measure())
    return middle(costs)


def middle(costs: Sequence[Cost]) -> Cost:
    """The medians of some runs."""
    seconds, cpu = (statistics.median(getattr(cost, name) for cost in costs) for name in ("seconds", "cpu"))
    return Cost(seconds, cpu, max(cost.megabytes for cost in costs), len(costs))
