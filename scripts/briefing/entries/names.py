"""Every form under which an entry is known: what a reader may type to find it. Knows no page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefing.entries.base import Entry
from briefing.entries.kinds.framework import Framework
from briefing.entries.kinds.glossary import Glossary
from briefing.entries.kinds.organization import Organization
from briefing.entries.kinds.person import Person
from briefing.entries.kinds.topic import Topic


def list_short_forms(entry: Entry, language: str) -> tuple[str, ...]:
    """What a page shows beside the heading: the abbreviation of a body, a topic's other words in this language."""
    if isinstance(entry, Organization):
        return (entry.abbreviation,) if entry.abbreviation else ()
    return entry.alternative_labels.get(language, ()) if isinstance(entry, Topic) else ()


def list_names(entry: Entry) -> tuple[str, ...]:
    """All forms in all languages, each once: short forms, other names, headings."""
    found: list[str] = []
    if isinstance(entry, Organization) and entry.abbreviation:
        found.append(entry.abbreviation)
    if isinstance(entry, Topic):
        found += [label for labels in entry.alternative_labels.values() for label in labels]
    if isinstance(entry, Person | Organization | Framework):
        found += [other.name for other in entry.other_names]
    return tuple(dict.fromkeys((*found, *entry.heading.values.values())))


def list_known_names(entries: Iterable[Entry], language: str) -> tuple[str, ...]:
    """The other forms of several entries, each once."""
    return tuple(dict.fromkeys(name for entry in entries for name in list_searched_names(entry, language)))


def list_hidden_labels(entry: Entry) -> tuple[str, ...]:
    """What search alone knows it by, of all languages, each once."""
    if not isinstance(entry, Person | Organization | Framework | Topic):
        return ()
    return tuple(dict.fromkeys(label for labels in entry.hidden_labels.values() for label in labels))


def list_searched_names(entry: Entry, language: str) -> tuple[str, ...]:
    """All that finds it but the heading in this language: other forms, then what no page shows."""
    return (*list_other_names(entry, language), *list_hidden_labels(entry))


def list_renderings(entries: Iterable[Entry], glossary: Glossary | None) -> Mapping[str, tuple[str, ...]]:
    """File → the further names that the glossary has for what the entry is called by; those with none are left out."""
    terms = glossary.terms if glossary else ()
    names = {
        term.id: tuple(dict.fromkeys((*term.term.values.values(), *(name for said in term.rejected.values() for name in said))))
        for term in terms
    }
    by_name = {name: term.id for term in terms for name in term.term.values.values()}
    found = {}
    for entry in entries:
        tags = dict.fromkeys(tag for name in entry.heading.values.values() if (tag := by_name.get(name)))
        if tags:
            found[entry.path] = tuple(name for tag in tags for name in names[tag])
    return found


def list_other_names(entry: Entry, language: str) -> tuple[str, ...]:
    """All forms but the heading in this language, each once, the short forms of this language first."""
    shown = entry.heading.say(language).words
    return tuple(name for name in dict.fromkeys((*list_short_forms(entry, language), *list_names(entry))) if name != shown)
