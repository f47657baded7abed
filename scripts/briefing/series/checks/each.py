"""Rules that look at entries one by one: what such a rule says of an entry hangs on it and on what else it reads for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from briefing.entries.loading.unfinished import Unfinished
from briefing.problem import Problem
from briefing.series.series import Series


@dataclass(frozen=True, eq=False, repr=False)
class EachRule:
    """Called with a series, or what was loaded of one, it looks at all entries. It keeps nothing from one to the next."""

    ask: Callable[..., Iterable[Problem]]
    """Asked with the series, the entry, and what was given."""
    kinds: tuple[type[Any], ...] = ()
    """Those that it looks at; all, and the single files, where none is named."""
    given: Callable[[Any], Any] | None = None
    """What it needs of the series whichever the entry is, worked out once."""
    kept: Callable[[Series], Any] | None = None
    """Likewise, as JSON has it: the next check takes it over, where nothing says otherwise that was read for it."""
    is_of_words: bool = False
    """Whether it looks at an entry's own words alone, so that it can speak of one that lacks keys elsewhere."""

    @property
    def name(self) -> str:
        """What the rule is called."""
        return self.ask.__name__

    def __call__(self, series: Any) -> Iterator[Problem]:
        given = self.prepare(series, {})
        for entry in self.choose((*series.single_files(), *series.all_entries())):
            yield from self.ask(series, entry, *given)

    def ask_unfinished(self, series: Any, files: Iterable[Unfinished]) -> Iterator[Problem]:
        """What it says of files that lack keys: not of the parts that lack them, since it may follow from that."""
        stand_ins = [file.stand_in for file in files if file.stand_in] if self.is_of_words else []
        given = self.prepare(series, {}) if stand_ins else ()
        for stand_in in stand_ins:
            for entry in self.choose([stand_in.entry]):
                yield from (found for found in self.ask(series, entry, *given) if stand_in.is_told_of(found))

    def choose(self, entries: Iterable[Any]) -> Iterator[Any]:
        """Those of some entries that it looks at."""
        return (entry for entry in entries if not self.kinds or isinstance(entry, self.kinds))

    def prepare(self, series: Any, known: dict[str, Any]) -> tuple[Any, ...]:
        """What `ask` gets besides. What is kept is among what is known, or comes there."""
        if self.kept:
            name = self.kept.__name__
            known[name] = known[name] if name in known else self.kept(series)
            return (known[name],)
        return (self.given(series),) if self.given else ()


def of_each(*kinds: type[Any], **besides: Any) -> Callable[[Callable[..., Any]], EachRule]:
    """Make a rule of a function that takes a series and one entry, and, where it needs it, what is `given` or `kept`.

    `is_of_words=True` where it looks at the entry's own words alone.
    """
    return lambda ask: EachRule(ask, kinds, **besides)
