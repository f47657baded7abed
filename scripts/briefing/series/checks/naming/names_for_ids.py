"""What an editor meant who wrote a name, an address or a slip of the pen where the id of an entry is due."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from itertools import count

from briefing.entries import KINDS, Organization, Person, Source
from briefing.entries.ids import is_id, slug
from briefing.entries.loading.load import Loaded
from briefing.entries.loading.unfinished import EntryFile
from briefing.entries.names import list_names
from briefing.questions import with_doors
from briefing.series.documents.document_address import address_key
from briefing.series.sides import find_states, list_states
from briefing.suggestion import are_one_name, nearest_id
from briefing.text import fold

MOST_GUESSES = 500
"""For so many unknown words of a run the nearest known one is looked for; whoever has more has another fault."""
SEVERAL = 2
"""So many entries that name an id which nobody has show that the file is misnamed, not they."""
_SIGNS = re.compile("[,;&+]")
_BETWEEN = re.compile(r"[\s,;&+]+")
_WORD = re.compile(r"\w+")


@with_doors()
class EntryFinder:
    """How entries are called, for editors who wrote a name where an id is due."""

    asked_as = "names"

    def __init__(self, loaded: Loaded) -> None:
        self.unknown = count(1)
        """How many ids of the run nobody knows."""
        self.told: set[tuple[str, str]] = set()
        """Files that stand under a wrong name and were told, each with the right one."""
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
        if Organization.kind in kinds and (found := self._state_of.get(named)):
            return found
        if not is_id(named) and (found := self._find_by_name_words(named, kinds)):
            return found
        bare, ids = _bare(named), tuple(found for kind in kinds for found in self._ids[kind])
        alike = [found for found in ids if found.startswith(f"{bare}-")] or self._by_words.get(_words(bare), [])
        alike = [found for found in alike if found in ids]
        return alike[0] if len(alike) == 1 else nearest_id(bare, ids)

    def find_people(self, named: str, kinds: tuple[str, ...]) -> list[str]:
        """The people with these words in the id or in one name: `varga`."""
        if Person.kind not in kinds or not is_id(named):
            return []
        asked = frozenset(named.split("-"))
        people = {entry_id for (kind, entry_id), known in self._name_words if kind == Person.kind and asked <= known}
        return sorted(people | {entry_id for entry_id in self._ids[Person.kind] if asked <= set(entry_id.split("-"))})

    def find_misnamed(self, named: str, kinds: tuple[str, ...]) -> EntryFile | None:
        """The file that several mean by an id which nobody has: the only one near it that none of them names."""
        return self._misnamed.get((kinds[0], named)) if len(kinds) == 1 else None

    def count_naming(self, named: str, kinds: tuple[str, ...]) -> int:
        """How many entries name an id."""
        return self._naming[kinds[0], named]

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

    def _find_by_name_words(self, named: str, kinds: tuple[str, ...]) -> str | None:
        """The only one that is called by the same words, or by one more or less of them; one word at least without a slip."""
        asked = _name_words(named)
        alike = {
            entry_id
            for (kind, entry_id), known in self._name_words
            if kind in kinds and not asked.isdisjoint(known) and are_one_name(sorted(asked), sorted(known), may_lack=True)
        }
        return alike.pop() if len(alike) == 1 else None

    @cached_property
    def _state_of(self) -> Mapping[str, str]:
        """The only state of a country, by its two letters."""
        states = list_states(find_states(self._loaded.vocabulary, self._loaded.of_kind(Organization)))
        return {code: ids[0] for code, ids in states.items() if len(ids) == 1}

    @cached_property
    def _naming(self) -> Counter[tuple[str, str]]:
        return Counter(
            found
            for entry in self._loaded.all_entries()
            for found in {(kinds[0], named) for _, kinds, named in entry.references() if len(kinds) == 1}
        )

    @cached_property
    def _misnamed(self) -> Mapping[tuple[str, str], EntryFile]:
        """Where one file stands under a wrong name, it is the file that is told, and not all those that name it."""
        found: dict[tuple[str, str], EntryFile] = {}
        for (kind, named), times in self._naming.items():
            entries = self._loaded.entries[kind]
            if times < SEVERAL or named in entries or named in self._loaded.unread[kind] or not is_id(named):
                continue
            unnamed = [entry_id for entry_id in entries if not self._naming[kind, entry_id]]
            same_words = [entry_id for entry_id in self._by_words.get(_words(named), ()) if entry_id in unnamed]
            near = nearest_id(named, unnamed) or self._by_name.get((kind, fold(named.replace("-", " "))), "")
            near = same_words[0] if len(same_words) == 1 else near
            if near in unnamed:
                found[kind, named] = entries[near]
        return found

    @cached_property
    def _name_words(self) -> list[tuple[tuple[str, str], frozenset[str]]]:
        return [
            ((kind, entry.id), _name_words(name))
            for kind, entries in self._loaded.entries.items()
            for entry in entries.values()
            for name in list_names(entry)
        ]

    @cached_property
    def _by_address(self) -> Mapping[str, str]:
        sources = [source for source in self._loaded.entries[Source.kind].values() if isinstance(source, Source)]
        begun = {_address(url): file.id for file in self._loaded.begun(Source.kind) for url in file.texts_of("url")}
        return begun | {_address(source.url): source.id for source in sources}

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
            for file in self._loaded.begun(kind):
                for name in file.texts_of("name", "title"):
                    found.setdefault((kind, fold(name)), file.id)
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


def _name_words(name: str) -> frozenset[str]:
    """`Ana M. Varga` → `ana`, `varga`: initials come and go."""
    return frozenset(word for word in _WORD.findall(fold(name).replace(".", "")) if len(word) > 1)
