"""References both ways: what names what. Knows ids, not pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, TypeVar, cast

from briefing.entries import Entry
from briefing.entries.base import Path
from briefing.questions import note_walk, with_doors
from briefing.resting import with_kept_values

Target = tuple[str, str]
"""Kind and id of the entry that is named."""
Kind = TypeVar("Kind", bound=Entry)


@with_kept_values
class _NamedBy(Mapping[Target, tuple[tuple[Entry, Path], ...]]):
    """Found when it is first asked for: a check of one entry needs none of it."""

    def __init__(self, entries: Mapping[str, Mapping[str, Entry]]) -> None:
        self._entries = entries

    @cached_property
    def _found(self) -> Mapping[Target, tuple[tuple[Entry, Path], ...]]:
        found: dict[Target, list[tuple[Entry, Path]]] = defaultdict(list)
        for entries in self._entries.values():
            for entry_id in sorted(entries):
                entry = entries[entry_id]
                for path, kinds, named in entry.references():
                    for target in kinds:
                        if named in self._entries[target]:
                            found[target, named].append((entry, path))
                            break
        return {target: tuple(namers) for target, namers in found.items()}

    def __getitem__(self, target: Target) -> tuple[tuple[Entry, Path], ...]:
        return self._found[target]

    def __iter__(self) -> Iterator[Target]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


@with_doors(closed=("named_by", "maybe_named"))
@dataclass(frozen=True, eq=False, repr=False)
class References:
    """Who names an entry, and where."""

    asked_as: ClassVar = "references"

    named_by: Mapping[Target, tuple[tuple[Entry, Path], ...]]
    maybe_named: Set[str] = frozenset()
    """Ids that files name which could not be read as they stand."""

    @classmethod
    def between(cls, entries: Mapping[str, Mapping[str, Entry]], maybe_named: Set[str] = frozenset()) -> References:
        """All references; an id that nothing has is left out."""
        return cls(_NamedBy(entries), maybe_named)

    def to(self, entry: Entry, kind: type[Kind], field: str | None = None) -> list[Kind]:
        """The entries of a kind that name this one (in that field), each once, in the order of their ids."""
        note_walk()
        found = (
            namer
            for namer, path in self.named_by.get((entry.kind, entry.id), ())
            if isinstance(namer, kind) and (field is None or path[0] == field)
        )
        return cast(list[Kind], list(dict.fromkeys(found)))

    def is_named(self, entry: Entry) -> bool:
        """Whether anything names it, or may do so."""
        note_walk()
        return (entry.kind, entry.id) in self.named_by or entry.id in self.maybe_named
