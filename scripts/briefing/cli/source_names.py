"""Which source is that of a document that is drafted, and how it is called where another document has its name."""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import chain, count
from pathlib import Path

from briefing.cli.fingerprints import Fingerprint, is_drafted_from, list_documents
from briefing.cli.other_texts import read_value
from briefing.cli.untouched import is_untouched
from briefing.entries import Source
from briefing.entries.ids import LONGEST_ID
from briefing.series.document_address import address_key


def is_source_of(path: Path, documents: Sequence[Fingerprint]) -> bool:
    """Whether a source is that of one of these documents: it has its address, or was drafted from it and got no other one."""
    address = address_key(read_value(path, "url"))
    drafted = [document for document in documents if is_drafted_from(path, [document])]
    has_address = any(address in document for document in documents)
    return has_address or any(not address or len(document) == 1 or is_untouched(path) for document in drafted)


def name_source(name: str, document: Fingerprint, published: str, out: Path) -> str:
    """The id of a document's source: with a number behind it where another document's has that name.

    One of which nobody knows any more what it was drafted from is that of its day, as long as it has no address.
    """
    shorter = name[: LONGEST_ID - 4].rstrip("-")
    for found in chain([name], (f"{shorter}-{number}" for number in count(2))):
        path = out / Source.kind / f"{found}.yml"
        is_lost = not list_documents(path) and not read_value(path, "url") and read_value(path, "published_on") == published
        if not os.path.lexists(path) or is_lost or is_source_of(path, [document]):
            return found
    raise AssertionError(name)
