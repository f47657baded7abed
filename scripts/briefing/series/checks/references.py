"""Every id names an entry that exists; every tag stands in its closed list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from briefing.entries import KINDS, Entry, Vocabulary
from briefing.entries.ids import slug
from briefing.entries.load import Loaded
from briefing.entries.names import list_names
from briefing.entries.shape_faults import spell
from briefing.entries.texts import is_placeholder
from briefing.entries.unfinished import Unfinished
from briefing.problem import Edit, Place, Problem
from briefing.suggestion import nearest, nearest_id
from briefing.text import fold

MOST_GUESSES = 500
"""For so many unknown words of a run the nearest known one is looked for; whoever has more has another fault."""
MOST_LISTED = 40
"""So many ids of a kind are listed where one is unknown: topics are few, people are not."""
LISTED = "topics"
"""The kind whose ids are listed: an entry is filed under one of them, and nobody makes a new one for it."""


def check_references(loaded: Loaded) -> Iterator[Problem]:
    """An id that nothing has is an error, with the id that was meant, or with the way to make the entry."""
    names = _Names(loaded)
    unknown = 0
    read: list[Entry] = [entry for entries in loaded.entries.values() for entry in entries.values()]
    everything: list[Entry | Unfinished] = [loaded.settings, *([loaded.glossary] if loaded.glossary else []), *read]
    for entry in (*everything, *loaded.unfinished):
        for path, kinds, named in entry.references():
            if any(named in loaded.entries[kind] or named in loaded.unread[kind] or kind in loaded.unlisted for kind in kinds):
                continue
            called = " or ".join(KINDS[kind].singular for kind in kinds)
            if any(named in loaded.drafts.get(kind, {}) for kind in kinds):
                yield Problem(
                    entry.place_of(*path),
                    f'the {called} "{named}" is still a draft',
                    "an entry that is published",
                    "remove draft: true there, or mark this entry as a draft too",
                    code="draft",
                )
                continue
            if not named.strip() or is_placeholder(named):
                yield _nothing_yet(entry.place_of(*path), spell(path), called, named)
                continue
            unknown += 1
            article = "an" if called[0] in "aeiou" else "a"
            place = entry.place_of(*path)
            known = sorted(loaded.entries[LISTED])
            is_listed = kinds == (LISTED,) and len(known) <= MOST_LISTED
            expected = "one of " + ", ".join(known) if is_listed else f"the id of {article} {called}"
            what = f'no {called} is called "{named}"'
            several = [part for part in named.replace(",", " ").split() if any(part in loaded.entries[kind] for kind in kinds)]
            if len(several) > 1:
                what, mend = f'"{named}" are {len(several)} ids in one', f"write [{', '.join(several)}], with commas"
                yield Problem(place, what, "one id a value", mend, code="several-ids")
                continue
            guess = names.find(named, kinds) if unknown <= MOST_GUESSES else None
            new = slug(named) or "its-id"
            mend = f'did you mean "{guess}"?' if guess else f"run `briefing new {KINDS[kinds[0]].singular} {new}` first"
            edit = Edit(place.line, place.column, named, guess) if guess and fold(guess) == fold(named) else None
            yield Problem(place, what, expected, mend, code="reference", edit=edit)


def _nothing_yet(place: Place, said: str, called: str, named: str) -> Problem:
    """A hyphen with nothing behind it, or a sign for what is not known yet."""
    expected, mend = f"the id of the {called}", "write it, or remove the key or the hyphen"
    if named.strip():
        return Problem(place, f'"{named}" is no {called}', expected, mend, code="placeholder")
    return Problem(place, f"{said}: nothing stands here", expected, f"{mend}; an empty list is []", code="empty")


class _Names:
    """How entries are called, for editors who wrote a name where an id is due."""

    def __init__(self, loaded: Loaded) -> None:
        self._loaded = loaded
        self._ids = {kind: tuple(entries) for kind, entries in loaded.entries.items()}

    def find(self, named: str, kinds: tuple[str, ...]) -> str | None:
        """The id that was meant: by another case, by name or abbreviation, or by few other letters."""
        for kind in kinds:
            for candidate in (fold(named), slug(named)):
                if candidate in self._loaded.entries[kind]:
                    return candidate
            if (found := self._by_name.get((kind, fold(named)))) is not None:
                return found
        bare = named.removesuffix(".yml").rsplit("/", 1)[-1]
        return nearest_id(bare, tuple(found for kind in kinds for found in self._ids[kind]))

    @cached_property
    def _by_name(self) -> Mapping[tuple[str, str], str]:
        found: dict[tuple[str, str], str] = {}
        for kind, entries in self._loaded.entries.items():
            for entry in entries.values():
                for name in list_names(entry):
                    found.setdefault((kind, fold(name)), entry.id)
        return found


def check_terms(loaded: Loaded) -> Iterator[Problem]:
    """A tag that its closed list does not hold is an error, with the one that was meant, also by its label."""
    unknown = 0
    read: list[Entry | Unfinished] = [entry for entries in loaded.entries.values() for entry in entries.values()]
    for entry in (*read, *loaded.unfinished):
        for path, list_name, tag in entry.named_terms():
            tags = loaded.vocabulary.tags(list_name)
            if not tag.strip():
                expected = "one of " + ", ".join(tags)
                what = f"{spell(path)}: nothing stands here"
                yield Problem(entry.place_of(*path), what, expected, "choose one", code="empty")
            elif tag not in tags:
                unknown += 1
                guess = find_term(loaded.vocabulary, list_name, tag) if unknown <= MOST_GUESSES else None
                place = entry.place_of(*path)
                yield Problem(
                    place,
                    f'"{tag}" is not one of the {list_name.replace("_", " ")}',
                    "one of " + ", ".join(tags),
                    f'did you mean "{guess}"?' if guess else "choose one",
                    code="term",
                )


def find_term(vocabulary: Vocabulary, list_name: str, tag: str) -> str | None:
    """By its tag, by its label in any language, or by the tag that begins or ends with the word."""
    tags = vocabulary.tags(list_name)
    labels = {fold(label): term.id for term in vocabulary.terms(list_name) for label in term.label.values.values()}
    found = nearest(slug(tag), tags) or labels.get(fold(tag))
    if found is None and (label := nearest(fold(tag), labels)):
        return labels[label]
    parts = [known for known in tags if slug(tag) in known.split("-")]
    return found or (parts[0] if len(parts) == 1 else None)
