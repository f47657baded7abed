"""References both ways: what names what. Knows ids, not pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Set
from dataclasses import dataclass
from typing import ClassVar, TypeVar, cast

from briefing.entries import Entry
from briefing.entries.base import Path
from briefing.questions import with_doors

Target = tuple[str, str]
"""Kind and id of the entry that is named."""
Kind = TypeVar("Kind", bound=Entry)


@with_doors(closed=("named_by", "maybe_named"))
@dataclass(frozen=True)
class References:
    """Who names an entry, and where."""

    asked_as: ClassVar = "references"

    named_by: Mapping[Target, tuple[tuple[Entry, Path], ...]]
    maybe_named: Set[str] = frozenset()
    """Ids that files name which could not be read as they stand."""

    @classmethod
    def between(cls, entries: Mapping[str, Mapping[str, Entry]], maybe_named: Set[str] = frozenset()) -> References:
        """All references; an id that nothing has is left out."""
        named_by: dict[Target, list[tuple[Entry, Path]]] = defaultdict(list)
        for kind in entries:
            for entry_id in sorted(entries[kind]):
                entry = entries[kind][entry_id]
                for path, kinds, named in entry.references():
                    target = next((target for target in kinds if named in entries[target]), None)
                    if target:
                        named_by[target, named].append((entry, path))
        return cls({target: tuple(found) for target, found in named_by.items()}, maybe_named)

    def to(self, entry: Entry, kind: type[Kind], field: str | None = None) -> list[Kind]:
        """The entries of a kind that name this one (in that field), each once, in the order of their ids."""
        found = (
            namer
            for namer, path in self.named_by.get((entry.kind, entry.id), ())
            if isinstance(namer, kind) and (field is None or path[0] == field)
        )
        return cast(list[Kind], list(dict.fromkeys(found)))

    def is_named(self, entry: Entry) -> bool:
        """Whether anything names it, or may do so."""
        return (entry.kind, entry.id) in self.named_by or entry.id in self.maybe_named
