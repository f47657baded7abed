"""How much memory the processes of a build take while it runs, by the steps that it tells. Asks Linux; else nothing is told."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

EVERY = 0.2
"""Seconds from look to look; what a process takes for a shorter time is in the figure of the whole command alone."""
STEP = re.compile("^briefing: (.+)\n", re.MULTILINE)
Steps = dict[str, list[float]]
"""What a build says that it does → megabytes of the process that was started, and of the largest that it has started."""


@contextmanager
def watching(pid: int, told: Path, steps: Steps) -> Iterator[None]:
    """Inside, what a process takes and what those below it take is noted under the last line that it has `told`."""
    is_over = threading.Event()

    def look() -> None:
        while not is_over.wait(EVERY):
            with suppress(OSError, IndexError):
                step = STEP.findall(told.read_text("utf-8", "replace"))[-1]
                found = [measure(pid), max(map(measure, list_below(pid)), default=0)]
                steps[step] = list(map(max, found, steps.get(step, found)))

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        yield
    finally:
        is_over.set()
        watcher.join()


def measure(pid: int) -> float:
    """Megabytes that a process has in memory; nothing of one that is gone."""
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text("utf-8").splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1_024
    return 0


def list_below(pid: int) -> Iterator[int]:
    """Those that a process has started, and those that these have."""
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):
            for child in map(int, task.read_text("utf-8").split()):
                yield child
                yield from list_below(child)
