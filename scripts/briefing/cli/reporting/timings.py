"""What each stage of a build took: by the clock, and of the processors, its helpers included."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_COLUMNS = "{:<34}{:>9}{:>9}"
_PROCESSES = Path("/proc")
_USED = slice(11, 15)
"""Behind the name of a process: ticks of its own, of the system for it, and both of its helpers that have ended."""


@dataclass(frozen=True)
class Moment:
    """Seconds by the clock and of the processors."""

    clock: float
    work: float


class Timings:
    """A stage lasts until the next one begins."""

    def __init__(self) -> None:
        self._begun: list[tuple[str, Moment]] = [("looking what has changed", _now())]

    def begin(self, stage: str) -> None:
        """A stage begins now."""
        self._begun.append((stage, _now()))

    def end(self) -> str:
        """The table: a line a stage, seconds by the clock and of the processors, and their sums."""
        moments = [*(moment for _, moment in self._begun), _now()]
        rows = [_COLUMNS.format("stage", "seconds", "CPU")]
        for (stage, begun), ended in zip(self._begun, moments[1:], strict=True):
            rows.append(_row(stage, begun, ended))
        return "\n".join([*rows, _row("all", moments[0], moments[-1])])


def _row(stage: str, begun: Moment, ended: Moment) -> str:
    return _COLUMNS.format(stage, f"{ended.clock - begun.clock:.2f}", f"{ended.work - begun.work:.2f}")


def _now() -> Moment:
    spent = os.times()
    ended = spent.user + spent.system + spent.children_user + spent.children_system
    return Moment(time.monotonic(), ended + sum(_used_below(os.getpid())))


def _used_below(process: int) -> Iterator[float]:
    """Seconds of processors that helpers which are still at work have used; where a system does not tell (Linux does), none.

    A system counts them for their parent when they end, which is some stages later.
    """
    for told in _PROCESSES.glob(f"{process}/task/*/children"):
        for helper in _read(told).split():
            fields = _read(_PROCESSES / helper / "stat").rpartition(")")[2].split()
            yield sum(map(int, fields[_USED])) / os.sysconf("SC_CLK_TCK")
            yield from _used_below(int(helper))


def _read(path: Path) -> str:
    """Nothing of a process that has ended meanwhile."""
    try:
        return path.read_text("utf-8")
    except OSError:
        return ""
