"""No address may belong to two entries, and no entry may sit on an address the site itself uses."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import Entry, Settings
from briefing.entries.base import Path
from briefing.entries.load import Loaded
from briefing.problem import Problem
from briefing.urls import is_own_address


def check_taken_addresses(loaded: Loaded) -> Iterator[Problem]:
    """An old id must not be another entry's id, and no id, old or new, may be the address of another page."""
    for entries in loaded.entries.values():
        taken: dict[str, str] = {entry_id: entry_id for entry_id in entries}
        for entry in entries.values():
            yield from _check_address(loaded.settings, entry, entry.id, (), "rename the file")
            for index, old in enumerate(entry.was):
                if old in taken:
                    yield Problem(
                        entry.place_of("was", index),
                        f'the old id "{old}" belongs to "{taken[old]}" too',
                        "an id that no other entry has or had",
                        "remove it from one of the two",
                        code="twin-id",
                    )
                taken[old] = entry.id
                yield from _check_address(loaded.settings, entry, old, ("was", index), "remove it: nothing ever stood there")


def _check_address(settings: Settings | None, entry: Entry, entry_id: str, path: Path, mend: str) -> Iterator[Problem]:
    languages = tuple(settings.languages) if settings else ()
    if is_own_address(entry, entry_id, languages):
        yield Problem(entry.place_of(*path), f'"{entry_id}" is the address of another page', "another id", mend, code="id")
