"""Places in the fields of a page, whose fields are numbers in an index. Knows how such places are written."""

from __future__ import annotations

from collections.abc import Sequence

import cbor2

from briefing.site.indexing.pagefind_format import NOWHERE


class Renumbered(dict[bytes, bytes]):
    """Places in fields → the same where the fields have other numbers. A field that is missing there is never asked for."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self._numbers = [new.index(name) if name in new else None for name in old]
        self[NOWHERE] = NOWHERE

    def __missing__(self, named: bytes) -> bytes:
        told = cbor2.dumps([place if place >= 0 else self._find(~place) for place in cbor2.loads(named)])
        self[named] = told
        return told

    def _find(self, field: int) -> int:
        number = self._numbers[field]
        if number is None:
            raise ValueError("an index names a field of a page that the page does not have")
        return ~number
