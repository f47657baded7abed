"""No address may belong to two entries, and no entry may sit on an address the site itself uses."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries.load import Loaded
from briefing.problem import Problem

RESERVED = frozenset(
    (
        "about",
        "api",
        "assets",
        "calendar",
        "changes",
        "commitments",
        "data",
        "es",
        "en",
        "feeds",
        "figures",
        "frameworks",
        "glossary",
        "index",
        "lineage",
        "meetings",
        "method",
        "organizations",
        "pagefind",
        "people",
        "scoreboard",
        "search",
        "sources",
        "statements",
        "topics",
        "404",
    )
)


def check_identity(loaded: Loaded) -> Iterator[Problem]:
    """An old id must not be another entry's id; a topic's id must not be a page of the site."""
    for kind, entries in loaded.entries.items():
        taken: dict[str, str] = {entry_id: entry_id for entry_id in entries}
        for entry in entries.values():
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
            if kind == "topics" and (entry.id in RESERVED or entry.id in loaded.settings.languages):
                yield Problem(
                    entry.place_of(), f'"{entry.id}" is the address of another page', "another id", "rename the file", code="id"
                )
