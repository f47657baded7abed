"""The texts that drafts were made of, kept so that a draft which repeats one is told so. They may go: then nobody can tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from briefing.entries import Commitment, Meeting, Source
from briefing.entries.loading.unfinished import EntryFile, Unfinished
from briefing.problem import Problem
from briefing.series.checks.phrasing.own_words import OURS, find_copied, warn_of_copy
from briefing.site.cache.store import Store, make_key

DRAFTED = Path("build", "drafted")
"""What is known of drafts: by path, of which documents each was made; by path and bytes, what was written; by source, what
its document says."""


def keep_text(source: str, text: str) -> None:
    """What the document says that a source, by its id, is of."""
    Store(DRAFTED).put(_key(source), text.encode())


def find_repeated(drafts: Iterable[EntryFile], project: Path, told: Iterable[Problem]) -> Iterator[Problem]:
    """The first sentence of each text of ours that stands in one of its sources; not where the check has told so."""
    known = {found.place for found in told if found.code == "own-words"}
    store = Store(project / DRAFTED)
    for draft in drafts:
        entry = draft.stand_in.entry if isinstance(draft, Unfinished) and draft.stand_in else draft
        if not isinstance(entry, Meeting | Commitment):
            continue
        sources = dict.fromkeys(name for _, kinds, name in entry.references() if Source.kind in kinds)
        texts = [(source, blob.decode()) for source in sources if (blob := store.get(_key(source)))]
        for path, ours in entry.texts() if texts else ():
            for language, words in ours.values.items() if path[-1] in OURS and "words" not in path else ():
                place = entry.place_of(*path, language)
                copied = next(((begins, source) for source, text in texts if (begins := find_copied(words, text))), None)
                if copied and place not in known:
                    yield warn_of_copy(place, f'{copied[0]} is what stands in the text of "{copied[1]}", nearly word for word')


def _key(source: str) -> str:
    return make_key("text", source)
