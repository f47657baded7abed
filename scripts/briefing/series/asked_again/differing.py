"""Which values of which entries say something else than before, by what their files held then. Knows no store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from briefing.entries import KINDS, Entry
from briefing.entries.base import PLACES, REFERENCES, TERMS, TEXTS
from briefing.entries.loading.file_reader import FileReader
from briefing.questions import WHOLE
from briefing.resting import Label
from briefing.series.asked_again.rechecking import MOST_CHANGED
from briefing.series.asked_again.what_was_read import says_the_same

_BESIDE_VALUES = (WHOLE, PLACES, REFERENCES, TERMS, TEXTS)


class Differing(NamedTuple):
    """Some entries of a series that are others now; none came or went."""

    entries: frozenset[str]
    """Kind and id of each: `meetings/x`."""
    values: frozenset[Label]
    """What somewhere among them says something else, by kind and name."""


def find_differing(before: Mapping[str, str], reader: FileReader, entries: Iterable[Entry]) -> Differing | None:
    """What differs from files of whose bytes these signs tell; None where nobody can say, or it is much."""
    now = {entry.path: entry for entry in entries}
    changed = [entry for path, entry in now.items() if before.get(path) != reader.sign_of(path)]
    if before.keys() != now.keys() or len(changed) > MOST_CHANGED:
        return None
    values: set[Label] = set()
    for entry in changed:
        old = reader.entry_by(before[entry.path], KINDS[entry.kind])
        if old is None:
            return None
        names = (*type(entry).model_fields, *_BESIDE_VALUES)
        values.update((entry.kind, name) for name in names if not says_the_same(old, entry, name))
    return Differing(frozenset(f"{entry.kind}/{entry.id}" for entry in changed), frozenset(values))
