"""Every id names an entry that exists; every tag stands in its closed list."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entries import KINDS, Entry
from briefing.entries.load import Loaded
from briefing.problem import Problem
from briefing.suggestion import nearest

MOST_GUESSES = 500
"""For so many unknown words of a run the nearest known one is looked for; whoever has more has another fault."""


def check_references(loaded: Loaded) -> Iterator[Problem]:
    """An id that nothing has is an error, with the nearest id that exists."""
    unknown = 0
    known = {kind: tuple(entries) for kind, entries in loaded.entries.items()}
    everything: list[Entry] = [entry for entries in loaded.entries.values() for entry in entries.values()]
    for entry in (loaded.settings, *([loaded.glossary] if loaded.glossary else []), *everything):
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
            unknown += 1
            article = "an" if called[0] in "aeiou" else "a"
            guess = nearest(named, [found for kind in kinds for found in known[kind]]) if unknown <= MOST_GUESSES else None
            file = f"{kinds[0]}/{named[:64]}.yml"
            yield Problem(
                entry.place_of(*path),
                f'no {called} is called "{named}"',
                f"the id of {article} {called}",
                f'did you mean "{guess}"?' if guess else f"write briefs/{file} first",
                code="reference",
            )


def check_terms(loaded: Loaded) -> Iterator[Problem]:
    """A tag that its closed list does not hold is an error."""
    unknown = 0
    for entries in loaded.entries.values():
        for entry in entries.values():
            for path, list_name, tag in entry.named_terms():
                tags = loaded.vocabulary.tags(list_name)
                if tag not in tags:
                    unknown += 1
                    guess = nearest(tag, tags) if unknown <= MOST_GUESSES else None
                    yield Problem(
                        entry.place_of(*path),
                        f'"{tag}" is not one of the {list_name.replace("_", " ")}',
                        "one of " + ", ".join(tags),
                        f'did you mean "{guess}"?' if guess else "choose one",
                        code="reference",
                    )
