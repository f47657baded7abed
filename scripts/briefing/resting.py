"""What a kept answer was worked out from: whoever takes it over rests on that too. Knows neither who asks nor what.

Told by kind and name of the values that were read, whichever the entry: those are a hundred, and the same from day to day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, MutableMapping
from contextlib import contextmanager
from functools import cached_property
from typing import Any

Label = tuple[str, str]
"""The kind of an entry, and the name of a value of it."""
Rests = frozenset[Label]


class Pen:
    """Who notes just now, if anybody."""

    notes: Any = None
    """What is asked, of which `questions` knows more."""
    rests: set[Label | Rests] | None = None
    """What is read where nothing is noted, because it stands behind a door; also what a kept answer rests on."""


@contextmanager
def resting() -> Iterator[set[Label | Rests]]:
    """What is read inside, whether somebody notes it or not. Whatever it is part of rests on that too."""
    notes, outer, found = Pen.notes, Pen.rests, set[Label | Rests]()
    seen = notes and (notes.behind or notes)  # where doors are seen through, all that is read is noted there
    Pen.notes, Pen.rests = seen, found
    if seen:
        before, seen.reads = seen.reads, {}
    try:
        yield found
    finally:
        Pen.notes, Pen.rests = notes, outer
        if seen:
            found.update((label_of(thing), name) for (_, name), thing in seen.reads.items())
            before.update(seen.reads)
            seen.reads = before
        if outer is not None:
            outer |= found


def label_of(thing: Any) -> str:
    """What a thing whose values are read is of."""
    return str(getattr(thing, "kind", "") or type(thing).__name__)


def list_labels(found: Iterable[Label | Rests]) -> Rests:
    """Those of kept answers among the others."""
    told: set[Label] = set()
    for one in found:
        told.update(one) if isinstance(one, frozenset) else told.add(one)
    return frozenset(told)


def keep(kept: MutableMapping[Any, tuple[Any, Rests]], key: Any, work_out: Callable[[], Any]) -> Any:
    """An answer, which is worked out once."""
    known = kept.get(key)
    if known is None:
        with resting() as found:
            answer = work_out()
        known = kept[key] = answer, list_labels(found)
    if Pen.rests is not None:
        Pen.rests.add(known[1])
    return known[0]


class Kept(property):
    """As `cached_property`, whose value brings along what it rests on."""

    def __init__(self, value: cached_property[Any]) -> None:
        name, work_out = value.attrname or "", value.func

        def find(thing: Any) -> Any:
            known = thing.__dict__.get(name)
            if known is None:
                return keep(thing.__dict__, name, lambda: work_out(thing))
            if Pen.rests is not None:
                Pen.rests.add(known[1])
            return known[0]

        super().__init__(find, doc=value.__doc__)


def with_kept_values(owner: type) -> type:
    """Have every value that a class works out once be kept so."""
    for name, value in list(vars(owner).items()):
        if isinstance(value, cached_property):
            setattr(owner, name, Kept(value))
    return owner
