"""Which entry or tag somebody means who writes a name: certain, or near enough to be asked back. Knows no command."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from briefing.authoring.finder import names_of, part_words, rank_entries
from briefing.entries import Entry, Person
from briefing.text import fold

MOST_NEAR = 5
ALIKE = 0.75
"""How alike two words are that may be one."""


@dataclass(frozen=True)
class Match:
    """The entry that is meant, or those that may be; neither where nothing is like it."""

    entry: Entry | None = None
    near: tuple[Entry, ...] = ()


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
        entry for entry in among if any(_is_like(asked, part_words(name), may_lack) for name in (*names_of(entry), entry.id))
    ]
    return Match(near=tuple(near[:MOST_NEAR]))


def _is_like(asked: list[str], known: list[str], may_lack: bool) -> bool:
    """Whether two names are the same but for slips, or, of people, but for one word that only one of them has."""
    rest = list(known)
    for word in asked:
        if close := get_close_matches(word, rest, n=1, cutoff=ALIKE):
            rest.remove(close[0])
    matched = len(known) - len(rest)
    missing, extra = len(asked) - matched, len(rest)
    return missing + extra == 0 or (may_lack and missing + extra == 1 and matched > 1)
