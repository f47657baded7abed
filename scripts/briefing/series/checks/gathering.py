"""Rules of the whole that need little of each entry: what they gather is kept of those that have not changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from briefing.problem import Problem


@dataclass(frozen=True, eq=False, repr=False)
class GatheringRule:
    """A rule of the whole that needs little of each entry, so that the others need not be opened where one has changed."""

    gather: Callable[[Any, Any], Any]
    """What it needs of an entry, as JSON has it; None where nothing."""
    judge: Callable[[Any, Mapping[str, Any]], Iterable[Problem]]
    """What it says of all that was gathered, by the paths of the entries."""

    @property
    def name(self) -> str:
        """What the rule is called."""
        return self.judge.__name__

    def __call__(self, series: Any) -> Iterator[Problem]:
        gathered = {entry.path: self.gather(series, entry) for entry in series.all_entries()}
        yield from self.judge(series, {path: found for path, found in gathered.items() if found is not None})


def of_all(gather: Callable[[Any, Any], Any]) -> Callable[[Callable[..., Any]], GatheringRule]:
    """Make a rule of a function that takes a series, or what was loaded of one, and what was gathered of each entry."""
    return lambda judge: GatheringRule(gather, judge)
