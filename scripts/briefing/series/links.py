"""Links both ways: what names what. Knows ids, not pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from briefing.entries import Entry
from briefing.entries.base import Path

Target = tuple[str, str]
"""Kind and id of the entry that is named."""


@dataclass(frozen=True)
class Links:
    """Who names an entry, and where."""

    named_by: Mapping[Target, tuple[tuple[Entry, Path], ...]]
    states: Mapping[str, str]
    """Country → id of the organization that stands for it as a state."""

    @classmethod
    def between(cls, entries: Mapping[str, Mapping[str, Entry]]) -> Links:
        named_by: dict[Target, list[tuple[Entry, Path]]] = defaultdict(list)
        for kind in entries:
            for entry_id in sorted(entries[kind]):
                entry = entries[kind][entry_id]
                for path, kinds, named in entry.references():
                    target = next((target for target in kinds if named in entries[target]), None)
                    if target:
                        named_by[target, named].append((entry, path))
        states = {
            organization.country: organization.id
            for organization in entries["organizations"].values()
            if organization.classification == "state" and organization.country
        }
        return cls({target: tuple(found) for target, found in named_by.items()}, states)

    def to(self, entry: Entry, kind: str, field: str | None = None) -> list[Entry]:
        """The entries of a kind that name this one (in that field), each once, in the order of their ids."""
        found = (
            namer
            for namer, path in self.named_by.get((entry.kind, entry.id), ())
            if namer.kind == kind and (field is None or path[0] == field)
        )
        return list(dict.fromkeys(found))

    def is_named(self, entry: Entry) -> bool:
        return (entry.kind, entry.id) in self.named_by
