"""What some names of an entry say, as a digest: whether those who read them would read another thing now."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from briefing.entries import Entry
from briefing.entries.base import PLACES, REFERENCES, TERMS
from briefing.questions import WHOLE


def digest_read(entry: Entry, read: Sequence[str], values: Mapping[str, Any]) -> str:
    """Of the names that were read; `values` are those of the file, of which each value of the entry is made."""
    told = [_tell(entry, name, values) for name in read]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()[:32]


def says_the_same(before: Entry, now: Entry, name: str) -> bool:
    """Whether those who read a name of an entry that has changed would read what they did."""
    return bool(_tell(before, name, before.__dict__) == _tell(now, name, now.__dict__))


def _tell(entry: Entry, name: str, values: Mapping[str, Any]) -> Any:
    if name == REFERENCES:
        return list(entry.references())
    if name == TERMS:
        return list(entry.named_terms())
    if name in (PLACES, WHOLE):
        return entry.written
    return values if name.startswith(WHOLE) else values.get(name)
