"""Which entry or tag somebody means who writes a name: certain, or near enough to be asked back. Knows no command."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefing.authoring.finder import names_of, part_words, rank_entries
from briefing.entries import Entry, Person
from briefing.suggestion import are_one_name
from briefing.text import fold

MOST_NEAR = 5
MOST_LISTED = 40
"""Of fewer entries than these all ids are told."""


@dataclass(frozen=True)
class Match:
    """The entry that is meant, or those that may be; neither where nothing is like it."""

    entry: Entry | None = None
    near: tuple[Entry, ...] = ()


def tell_unmatched(match: Match, named: str, kind: str, known: Mapping[str, Entry], language: str) -> str:
    """Why a name finds no single entry: who may be meant, else that nothing is called so, with all of a few."""
    if match.near:
        said = ", ".join(f"{entry.id} ({entry.heading.say(language).words})" for entry in match.near)
        return f'"{named}" may be {said}; say the id'
    listed = f": one of {', '.join(known)}" if len(known) < MOST_LISTED else ""
    return f'nothing among the {kind} is called "{named}"{listed}'


def match_entry(entries: Iterable[Entry], named: str, kind: str) -> Match:
    """By id, by any name, or by words that only one entry has."""
    among = [entry for entry in entries if entry.kind == kind]
    for entry in among:
        if entry.id == named:
            return Match(entry)
    whole = [entry for entry in among if fold(named) in {fold(name) for name in names_of(entry)}]
    certain = whole or rank_entries(among, named)
    if len(certain) == 1:
        return Match(certain[0])
    if certain:
        return Match(near=tuple(certain[:MOST_NEAR]))
    asked = part_words(named)
    may_lack = kind == Person.kind
    near = [
        entry
        for entry in among
        if any(are_one_name(asked, part_words(name), may_lack) for name in (*names_of(entry), entry.id))
    ]
    return Match(near=tuple(near[:MOST_NEAR]))
