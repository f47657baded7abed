"""From which documents a draft was made, so that only a further draft of the same document takes its place."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from briefing.series.documents.document_address import address_key
from briefing.site.cache.store import Store, make_key
from briefing.site.drafted_texts import DRAFTED

Fingerprint = frozenset[str]
"""What one document is known by: its words, and its address where it has one. Those of one document share something."""


def fingerprint(text: str, address: str = "") -> Fingerprint:
    """Its lines may be broken anywhere."""
    return frozenset({make_key(" ".join(text.split())), *([address_key(address)] if address else ())})


def note_documents(documents: Mapping[str, Iterable[Fingerprint]]) -> None:
    """Path → the documents that the file there was drafted from."""
    store = Store(DRAFTED)
    for path, made_of in documents.items():
        store.put(make_key(path), json.dumps([sorted(one) for one in made_of]).encode())


def list_documents(path: Path | str) -> list[Fingerprint]:
    """What a draft was made of, also where somebody has touched it since; nothing where that is not known."""
    return [frozenset(one) for one in json.loads(Store(DRAFTED).get(make_key(Path(path).as_posix())) or b"[]")]


def is_drafted_from(path: Path | str, documents: Iterable[Fingerprint]) -> bool:
    """Whether a draft was made of these documents, or of some of them, and of no other."""
    known, mine = list_documents(path), list(documents)
    return bool(known) and all(any(one & other for other in mine) for one in known)
