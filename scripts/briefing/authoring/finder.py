"""Which entry somebody means: by id, name, other name, title, alternative or hidden label, or abbreviation."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import TypeVar

from briefing.entries import KINDS, Person, Vocabulary
from briefing.entries.loading.unfinished import EntryFile, Unfinished
from briefing.entries.names import list_hidden_labels, list_names
from briefing.suggestion import ALIKE, nearest, nearest_id
from briefing.text import fold

_WORD = re.compile(r"\w+")
MOST_NEAR = 5
SMALL = 2
"""Words of so few letters, such as `of` and `de`, make nothing near."""
AnyFile = TypeVar("AnyFile", bound=EntryFile)
Renderings = Mapping[str, tuple[str, ...]]
"""File → further names, such as those that the glossary knows."""


def find_entries(
    entries: Iterable[AnyFile], words: str, kind: str = "", renderings: Renderings | None = None
) -> tuple[list[AnyFile], bool]:
    """The entries that hold all the words, best first; where none does, the few that are near, and False.

    Accents, case and order do not matter, and a word may be the beginning of one: `medar` finds Médard.
    """
    among = [entry for entry in entries if not kind or entry.kind == kind]
    if found := rank_entries(among, words, renderings):
        return found, True
    return _near_entries(among, part_words(words), renderings or {}), False


def rank_entries(entries: Iterable[AnyFile], words: str, renderings: Renderings | None = None) -> list[AnyFile]:
    """The entries that hold all the words, best first."""
    asked, further = part_words(words), renderings or {}
    ranked = [(rank, entry) for entry in entries if (rank := _rank(_name_words(entry, further), asked)) is not None]
    return [entry for _, entry in sorted(ranked, key=lambda found: (found[0], found[1].kind, found[1].id))]


def part_words(text: str) -> list[str]:
    """The words of a text, without accents and case."""
    return _WORD.findall(fold(text))


def pick_entry(entries: Iterable[AnyFile], named: str, kind: str = "") -> AnyFile:
    """The one entry with this id, also written as `people/x` or as its file. Raises LookupError with a sentence."""
    *folder, entry_id = named.removesuffix(".yml").split("/")
    wanted = folder[-1] if folder else kind
    everything = list(entries)
    among = [entry for entry in everything if not wanted or entry.kind == wanted]
    found = [entry for entry in among if entry.id == entry_id]
    if len(found) == 1:
        return found[0]
    if found:
        raise LookupError(f'"{entry_id}" is {" and ".join(f"{entry.kind}/{entry.id}" for entry in found)}; say which')
    ids = [entry.id for entry in among]
    guess = nearest_id(entry_id, ids) or nearest(entry_id, ids)
    what = f"no {KINDS[wanted].singular}" if wanted in KINDS else "nothing"
    if wanted in KINDS and (other := next((entry for entry in everything if entry.id == entry_id), None)):
        raise LookupError(f'"{entry_id}" is a {other.singular}, and {what} has this id')
    raise LookupError(
        f'{what} has the id "{entry_id}"; ' + (f'did you mean "{guess}"?' if guess else "look with: briefing find")
    )


def names_of(entry: EntryFile) -> Iterator[str]:
    """What an entry is called, in every language, and the name that lists sort a person by."""
    if isinstance(entry, Unfinished):
        yield from dict.fromkeys(entry.texts_of("title", "name", "label", "text"))
        return
    if isinstance(entry, Vocabulary):
        return
    yield from dict.fromkeys((*entry.heading.values.values(), *list_names(entry), *list_hidden_labels(entry)))
    if isinstance(entry, Person):
        yield entry.sort_name


def _name_words(entry: EntryFile, renderings: Renderings) -> list[list[str]]:
    """The words of each of its names."""
    return [part_words(name) for name in (*names_of(entry), *renderings.get(entry.path, ()), entry.id)]


def _rank(names: list[list[str]], asked: list[str]) -> tuple[int, float] | None:
    """0 where a name is what was asked for, 1 where it holds the words, 2 where words begin so; then the shorter name first.

    None where a word is missing.
    """
    shortest = min((len(name) for name in names if set(asked) <= set(name)), default=math.inf)
    there = {word for name in names for word in name}
    if asked in names or not asked:
        return (0, 0) if asked else None
    if there.issuperset(asked):
        return 1, shortest
    return (2, 0) if all(any(known.startswith(word) for known in there) for word in asked) else None


def _near_entries(entries: list[AnyFile], asked: list[str], renderings: Renderings) -> list[AnyFile]:
    """The few that have each word but for slips, or of several words all but one, in a single name; the nearest first."""
    wanted = [word for word in asked if len(word) > SMALL]
    ranked = []
    for entry in entries:
        ranks = [rank for name in _name_words(entry, renderings) if (rank := _rank_near(name, wanted)) is not None]
        if ranks:
            ranked.append((min(ranks), entry.kind, entry.id, entry))
    return [entry for *_, entry in sorted(ranked, key=lambda found: found[:3])[:MOST_NEAR]]


def _rank_near(name: list[str], wanted: list[str]) -> tuple[int, int, int] | None:
    """How many words are missing, how many have a slip, and how many the name has beside them; None where it is not near."""
    exact = [word for word in wanted if any(known.startswith(word) for known in name)]
    alike = [word for word in wanted if word not in exact and get_close_matches(word, name, n=1, cutoff=ALIKE)]
    missing = len(wanted) - len(exact) - len(alike)
    if not exact and not alike or missing > (len(wanted) > 1) or (missing and not exact):
        return None
    return missing, len(alike), len(name) - len(exact) - len(alike)
