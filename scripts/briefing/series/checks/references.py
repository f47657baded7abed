"""Every id names an entry that exists; every tag stands in its closed list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from briefing.entries import KINDS, Entry, Source, Vocabulary
from briefing.entries.ids import is_id, slug
from briefing.entries.load import Loaded
from briefing.entries.names import list_names
from briefing.entries.shape_faults import spell
from briefing.entries.texts import is_placeholder
from briefing.entries.unfinished import Unfinished
from briefing.problem import Edit, Place, Problem
from briefing.series.document_address import address_key
from briefing.suggestion import nearest, nearest_id
from briefing.text import fold

MOST_GUESSES = 500
"""For so many unknown words of a run the nearest known one is looked for; whoever has more has another fault."""
MOST_LISTED = 40
"""So many ids of a kind are listed where one is unknown: topics are few, people are not."""
_SIGNS = re.compile("[,;&+]")
_BETWEEN = re.compile(r"[\s,;&+]+")
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
            place = entry.place_of(*path)
            known = sorted(loaded.entries[LISTED])
            is_listed = kinds == (LISTED,) and len(known) <= MOST_LISTED
            expected = "one of " + ", ".join(known) if is_listed else f"the id of {_with_article(called)}"
            what = f'no {called} is called "{named}"'
            if len(several := names.part(named, kinds)) > 1:
                what, mend = f'"{named}" are {len(several)} ids in one', "keep one of them: this key takes one"
                if isinstance(path[-1], int):
                    mend = f"write [{', '.join(several)}], with commas"
                yield Problem(place, what, "one id a value", mend, code="several-ids")
                continue
            if other := names.find_other_kind(named, kinds):
                what = f'"{named}" is the id of {_with_article(other)}, not of {_with_article(called)}'
                mend = f"name {_with_article(called)}, or move it to the key that is for {_with_article(other)}"
                yield Problem(place, what, expected, mend, code="reference")
                continue
            guess = names.find(named, kinds) if unknown <= MOST_GUESSES else None
            new = "its-id" if "://" in named else slug(named) or "its-id"
            mend = f'did you mean "{guess}"?' if guess else f"run `briefing new {KINDS[kinds[0]].singular} {new}` first"
            edit = Edit(place.line, place.column, named, guess) if guess and fold(guess) == fold(named) else None
            yield Problem(place, what, expected, mend, code="reference", edit=edit)


def _nothing_yet(place: Place, said: str, called: str, named: str) -> Problem:
    """A hyphen with nothing behind it, or a sign for what is not known yet."""
    expected, mend = f"the id of the {called}", "write it, or remove the key or the hyphen"
    if named.strip():
        return Problem(place, f'"{named}" is no {called}', expected, mend, code="placeholder")
    return Problem(place, f"{said}: nothing stands here", expected, f"{mend}; an empty list is []", code="empty")


def _with_article(called: str) -> str:
    return f"{'an' if called[0] in 'aeiou' else 'a'} {called}"


class _Names:
    """How entries are called, for editors who wrote a name where an id is due."""

    def __init__(self, loaded: Loaded) -> None:
        self._loaded = loaded
        self._ids = {kind: tuple(entries) for kind, entries in loaded.entries.items()}

    def find(self, named: str, kinds: tuple[str, ...]) -> str | None:
        """The id that was meant: by another case, name or address, by its beginning or the order of its words, or by slips."""
        for kind in kinds:
            for candidate in (fold(named), slug(named)):
                if candidate in self._loaded.entries[kind]:
                    return candidate
            if (found := self._by_name.get((kind, fold(named)))) is not None:
                return found
        if Source.kind in kinds and (found := self._by_address.get(_address(named))) is not None:
            return found
        bare, ids = _bare(named), tuple(found for kind in kinds for found in self._ids[kind])
        alike = [found for found in ids if found.startswith(f"{bare}-")] or self._by_words.get(_words(bare), [])
        alike = [found for found in alike if found in ids]
        return alike[0] if len(alike) == 1 else nearest_id(bare, ids)

    def find_other_kind(self, named: str, kinds: tuple[str, ...]) -> str:
        """What an entry of a kind that is not wanted here is called, if one has this very id."""
        others = (kind for kind, ids in self._loaded.entries.items() if kind not in kinds and named in ids)
        return next((KINDS[kind].singular for kind in others), "")

    def part(self, named: str, kinds: tuple[str, ...]) -> list[str]:
        """The ids that stand in one value, with signs or blanks between them; none where none of them is known."""
        parts = [part for part in _BETWEEN.split(named.strip()) if part]
        known = [part for part in parts if any(part in self._loaded.entries[kind] for kind in kinds)]
        is_parted = all(map(is_id, parts)) and _SIGNS.search(named) and "/" not in named
        return parts if known and is_parted else known

    @cached_property
    def _by_address(self) -> Mapping[str, str]:
        sources = self._loaded.entries[Source.kind].values()
        return {_address(source.url): source.id for source in sources if isinstance(source, Source)}

    @cached_property
    def _by_words(self) -> Mapping[tuple[str, ...], list[str]]:
        found: dict[tuple[str, ...], list[str]] = {}
        for entry_id in (known for ids in self._ids.values() for known in ids):
            found.setdefault(_words(entry_id), []).append(entry_id)
        return found

    @cached_property
    def _by_name(self) -> Mapping[tuple[str, str], str]:
        found: dict[tuple[str, str], str] = {}
        for kind, entries in self._loaded.entries.items():
            for entry in entries.values():
                for name in list_names(entry):
                    found.setdefault((kind, fold(name)), entry.id)
        return found


def _bare(named: str) -> str:
    """The last part of a path or an address."""
    return named.strip("/").removesuffix(".yml").rsplit("/", 1)[-1]


def _words(bare: str) -> tuple[str, ...]:
    return tuple(sorted(bare.split("-")))


def _address(text: str) -> str:
    try:
        return address_key(text)
    except ValueError:  # no address at all
        return text


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
