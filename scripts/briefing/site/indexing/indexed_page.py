"""What an index says of one page, whichever other pages stand beside it: so a page is indexed once for each text.

In an index of Pagefind a page is a number, and so is a field of a page (its title, its day); here neither is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import orjson

from briefing.site.indexing.field_numbers import Renumbered
from briefing.site.indexing.pagefind_format import ENTRY, FRAGMENT, WORDS, path_of, read_content, read_values
from briefing.site.indexing.word_lists import read_words

_PAGES, _CHUNKS, _FIELDS = 1, 2, 5  # of a `pf_meta`: version, pages, parts of the index, filters, sorts, fields


class IndexedPage(NamedTuple):
    """One page; goes through CBOR unchanged."""

    language: str
    url: str
    digest: str
    """Of what a result shows."""
    fragment: bytes
    """The file of what a result shows."""
    length: int
    """In words."""
    filters: Sequence[Sequence[str]]
    """Name and value."""
    fields: Sequence[str]
    """Names of what the page says of itself; their order numbers them in `found`."""
    found: list[Any]
    """By threes: a term, its places in the text, and its places in fields, both as an index writes them."""


def read_indexed(index: Mapping[str, bytes]) -> Iterator[IndexedPage]:
    """The pages of an index that Pagefind has written. Raises ValueError where its format is not the one known here."""
    for language, about in orjson.loads(index[ENTRY])["languages"].items():
        meta = read_values(index[f"pagefind.{about['hash']}.pf_meta"])
        pages = [_read_page(language, index[path_of(FRAGMENT, name)]) for name, _ in meta[_PAGES]]
        own = {fields: Renumbered(meta[_FIELDS], fields) for fields in {page.fields for page in pages}}
        takers = [(page.found.extend, own[page.fields]) for page in pages]
        for *_, name in meta[_CHUNKS]:
            for term, notes in read_words(read_content(index[path_of(WORDS, name)])):
                for number, places, named in notes:
                    take, renumbered = takers[number]
                    take((term, places, renumbered[named]))
        yield from pages


def _read_page(language: str, fragment: bytes) -> IndexedPage:
    content = read_content(fragment)
    told = orjson.loads(content)
    filters = [(name, value) for name, values in told["filters"].items() for value in values]
    digest = hashlib.sha256(content).hexdigest()
    fields = tuple(sorted(told["meta"]))
    return IndexedPage(language, told["url"], digest, fragment, told["word_count"], filters, fields, [])
