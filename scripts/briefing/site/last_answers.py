"""Of which files the kept traces hold, and what the answers in them rest on: from build to build. Knows no trace."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import orjson

from briefing.site.cache.store import Store, make_key
from briefing.site.cache.versions import digest_versions

Doors = Mapping[str, Sequence[Sequence[str]]]
"""Whom and by which name → what is read in order to answer, by kind and name; goes through JSON unchanged."""


class LastAnswers(NamedTuple):
    """Nothing is known of a series of which no build has ended."""

    files: Mapping[str, str] = {}
    """Path → sign of each entry's file."""
    rest: str = ""
    """Digest of all else that is read."""
    shelves: Mapping[str, str] = {}
    """Key of a shelf → what tells what lay on it when all on it held."""
    doors: Doors = {}


def recall_answers(store: Store) -> LastAnswers:
    """What the last build noted, where it can be read."""
    blob = store.get(_key())
    return LastAnswers(*orjson.loads(blob)) if blob else LastAnswers()


def remember_answers(store: Store, answers: LastAnswers) -> None:
    """Note what holds once a build has ended well."""
    store.put(_key(), orjson.dumps([*answers]))


def join_doors(doors: Iterable[Doors]) -> Doors:
    """What several know of the same doors."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for known in doors:
        for door, labels in known.items():
            found.setdefault(door, set()).update(map(tuple, labels))
    return {door: sorted(labels) for door, labels in sorted(found.items())}


def _key() -> str:
    return make_key("last answers", digest_versions())
