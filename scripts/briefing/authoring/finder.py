"""Which entry somebody means: by id, name, other name, title, alternative label or abbreviation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefing.entries import KINDS, Entry, Person, Vocabulary
from briefing.entries.names import list_names
from briefing.suggestion import nearest
from briefing.text import fold

_WORD = re.compile(r"\w+")


def find_entries(entries: Iterable[Entry], words: str, kind: str = "") -> tuple[list[Entry], bool]:
    """The entries that hold all the words, best first; where none does, those nearest, and False.

    Accents and case do not matter, and a word may be the beginning of one: `barcen` finds Bárcena.
    """
    among = [entry for entry in entries if not kind or entry.kind == kind]
    if found := rank_entries(among, words):
        return found, True
    return _nearest_entries(among, part_words(words)), False


def rank_entries(entries: Iterable[Entry], words: str) -> list[Entry]:
    """The entries that hold all the words, best first."""
    asked = part_words(words)
    ranks = {entry: rank for entry in entries if (rank := _rank(entry, asked)) is not None}
    return sorted(ranks, key=lambda entry: (ranks[entry], entry.kind, entry.id))


def part_words(text: str) -> list[str]:
    """The words of a text, without accents and case."""
    return _WORD.findall(fold(text))


def pick_entry(entries: Iterable[Entry], named: str, kind: str = "") -> Entry:
    """The one entry with this id, also written as `people/x` or as its file. Raises LookupError with a sentence."""
    *folder, entry_id = named.removesuffix(".yml").split("/")
    wanted = folder[-1] if folder else kind
    among = [entry for entry in entries if not wanted or entry.kind == wanted]
    found = [entry for entry in among if entry.id == entry_id]
    if len(found) == 1:
        return found[0]
    if found:
        raise LookupError(f'"{entry_id}" is {" and ".join(f"{entry.kind}/{entry.id}" for entry in found)}; say which')
    guess = nearest(entry_id, [entry.id for entry in among])
    what = f"no {KINDS[wanted].singular}" if wanted in KINDS else "nothing"
    raise LookupError(
        f'{what} has the id "{entry_id}"; ' + (f'did you mean "{guess}"?' if guess else "look with: briefing find")
    )


def names_of(entry: Entry) -> Iterator[str]:
    """What an entry is called, in every language, and the name that lists sort a person by."""
    if isinstance(entry, Vocabulary):
        return
    yield from dict.fromkeys((*entry.heading.values.values(), *list_names(entry)))
    if isinstance(entry, Person):
        yield entry.sort_name


def _rank(entry: Entry, asked: list[str]) -> tuple[int, int] | None:
    """0 where a name is what was asked for, 1 where it holds the words, 2 where words begin so; then the shorter name first.

    None where a word is missing.
    """
    names = [part_words(name) for name in (*names_of(entry), entry.id)]
    shortest = min((len(name) for name in names if set(asked) <= set(name)), default=99)
    there = {word for name in names for word in name}
    if asked in names or not asked:
        return (0, 0) if asked else None
    if there.issuperset(asked):
        return 1, shortest
    return (2, 0) if all(any(known.startswith(word) for known in there) for word in asked) else None


def _nearest_entries(entries: list[Entry], asked: list[str]) -> list[Entry]:
    """The entries whose names hold the words nearest to those asked for."""
    by_word: dict[str, list[Entry]] = {}
    for entry in entries:
        for word in {word for name in (*names_of(entry), entry.id) for word in part_words(name)}:
            by_word.setdefault(word, []).append(entry)
    near = [by_word[guess] for word in asked if (guess := nearest(word, by_word))]
    if not near:
        return []
    common = [entry for entry in near[0] if all(entry in other for other in near[1:])]
    return common or list(dict.fromkeys(entry for group in near for entry in group))
