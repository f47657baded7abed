"""What each stage of a build took: by the clock, and of the processors, its helpers included once they have ended."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass

_COLUMNS = "{:<34}{:>9}{:>9}"


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
    return Moment(time.monotonic(), spent.user + spent.system + spent.children_user + spent.children_system)
