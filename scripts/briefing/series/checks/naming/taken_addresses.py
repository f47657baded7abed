"""No address may belong to two entries, and no entry may sit on an address the site itself uses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from briefing.entries import KINDS, Entry
from briefing.entries.base import Path
from briefing.entries.loading.load import Loaded
from briefing.entries.loading.unfinished import EntryFile, Unfinished
from briefing.problem import Problem
from briefing.series.checks.each import of_each
from briefing.series.checks.gathering import of_all
from briefing.urls import is_own_address


@of_each(*KINDS.values())
def check_own_addresses(loaded: Loaded, entry: Entry) -> Iterator[Problem]:
    """No id, old or new, may be the address of another page."""
    yield from _check_address(loaded, entry, entry.id, (), "rename the file")
    for index, old in enumerate(entry.was):
        yield from _check_address(loaded, entry, old, ("was", index), "remove it: nothing ever stood there")


def _check_address(loaded: Loaded, entry: Entry, entry_id: str, path: Path, mend: str) -> Iterator[Problem]:
    if is_own_address(entry, entry_id, tuple(loaded.settings.languages)):
        yield Problem(entry.place_of(*path), f'"{entry_id}" is the address of another page', "another id", mend, code="id")


def _list_old(loaded: Loaded, entry: EntryFile) -> list[str] | None:
    return None if isinstance(entry, Unfinished) or not entry.was else [entry.kind, entry.id, *entry.was]


@of_all(_list_old)
def check_taken_addresses(loaded: Loaded, renamed: Mapping[str, list[str]]) -> Iterator[Problem]:
    """An old id must not be another entry's id, nor its old one."""
    taken: dict[str, dict[str, str]] = defaultdict(dict)
    for kind, entry_id, *was in sorted(renamed.values()):
        for index, old in enumerate(was):
            owner = old if loaded.holds(kind, old) else taken[kind].get(old)
            if owner:
                is_own = owner == entry_id
                yield Problem(
                    loaded.entries[kind][entry_id].place_of("was", index),
                    f'the old id "{old}" ' + ("is the id of this entry still" if is_own else f'belongs to "{owner}" too'),
                    "an id that this entry has no more" if is_own else "an id that no other entry has or had",
                    "remove it" if is_own else "remove it from one of the two",
                    code="twin-id",
                )
            taken[kind][old] = entry_id
