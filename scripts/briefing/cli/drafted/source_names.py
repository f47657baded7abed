"""How source, meeting and commitments of a document are called where another document's have that name."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, count
from pathlib import Path

from briefing.cli.drafted.fingerprints import Fingerprint, is_drafted_from, list_documents
from briefing.cli.drafted.untouched import is_untouched
from briefing.cli.workspace.file_values import read_list, read_value
from briefing.entries import Source
from briefing.entries.ids import LONGEST_ID
from briefing.series.documents.document_address import address_key


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
    for found in _number(name):
        path = out / Source.kind / f"{found}.yml"
        is_lost = not list_documents(path) and not read_value(path, "url") and read_value(path, "published_on") == published
        if not os.path.lexists(path) or is_lost or is_source_of(path, [document]):
            return found
    raise AssertionError(name)


def name_draft(kind: str, name: str, sources: Collection[str], out: Path) -> str:
    """The id of a meeting or commitment: with a number where one that rests on none of these sources has that name."""
    for found in _number(name):
        path = out / kind / f"{found}.yml"
        if not os.path.lexists(path) or not {*sources}.isdisjoint(read_list(path, "sources")):
            return found
    raise AssertionError(name)


def _number(name: str) -> Iterator[str]:
    """A name, and what it is called where it is taken: `talks`, `talks-2`, `talks-3`."""
    shorter = name[: LONGEST_ID - 4].rstrip("-")
    return chain([name], (f"{shorter}-{number}" for number in count(2)))
