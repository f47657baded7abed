"""The entries of one kind: looked up by id, gone through in reading order. Knows no kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any, Generic, TypeVar

from briefing.entries import Entry
from briefing.questions import note_lookup, note_walk, with_doors

Kind = TypeVar("Kind", bound=Entry)


@with_doors()
class Index(Generic[Kind]):
    """`series.commitments["x"]` is an entry; iterating gives all of them in reading order."""

    def __init__(
        self, kind: str, entries: Mapping[str, Kind], order: Callable[[Kind], Any], *, is_last_first: bool = False
    ) -> None:
        self.asked_as = kind
        self._entries, self._order, self._is_last_first = entries, order, is_last_first

    @cached_property
    def _listed(self) -> tuple[Kind, ...]:
        """Sorted when it is first read: while references are still being checked, an order may not exist."""
        return tuple(sorted(self._entries.values(), key=self._order, reverse=self._is_last_first))

    @property
    def by_id(self) -> tuple[Kind, ...]:
        """The same entries in the order of their ids: what checks and data go through."""
        note_walk(self.asked_as)
        return self._by_id

    @cached_property
    def _by_id(self) -> tuple[Kind, ...]:
        return tuple(self._entries[entry_id] for entry_id in sorted(self._entries))

    def __getitem__(self, entry_id: str) -> Kind:
        """The entry with this id. Raises KeyError."""
        note_lookup(entry_id)
        return self._entries[entry_id]

    def get(self, entry_id: str) -> Kind | None:
        """The entry with this id, or None."""
        note_lookup(entry_id)
        return self._entries.get(entry_id)

    def __contains__(self, entry_id: object) -> bool:
        note_lookup(entry_id)
        return entry_id in self._entries

    def __iter__(self) -> Iterator[Kind]:
        note_walk(self.asked_as)
        return iter(self._listed)

    def __len__(self) -> int:
        note_walk(self.asked_as)
        return len(self._entries)

    def first(self, count: int) -> tuple[Kind, ...]:
        """The first so many in reading order."""
        note_walk(self.asked_as)
        return self._listed[:count]
